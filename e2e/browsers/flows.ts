import { everyDistribution, everyHandOver } from '../flows.ts';
import { everyHazard } from './everyHazard.ts';
import { everyKind } from './everyKind.ts';

/** What must be the same run in Node and in every browser: all that the format can say, at least 100,000 events each. */
export const flows = [everyDistribution(2000), everyHandOver(16_000), everyKind(2000), everyHazard(6500)];
