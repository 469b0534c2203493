import { expressWay } from '../expressWay.ts';
import { toExpress } from './toExpress.ts';

expressWay.toExpress = toExpress;
