import { laterCode } from '../ui/later.tsx';

/** What the canvas does when it is worked on, no part of its first sight: fetched at the first sign of a person. */
export const desk = laterCode(() => import('./deskCode.ts'));
