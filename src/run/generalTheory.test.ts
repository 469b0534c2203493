import { holdAll } from './testing/theory/holdAll.ts';

holdAll('generalTheory');
