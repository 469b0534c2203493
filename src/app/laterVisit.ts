import { later } from '../ui/later.tsx';

export const Visit = later(async () => (await import('./Visit.tsx')).Visit);
