import type { Text } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';

/** Another seed, small enough to be said aloud, the same one for all who press it here. */
export function nextSeed(seed: number): number {
  return ((Math.abs(seed) % 9973) * 31 + 17) % 9973;
}

/** The flow has this seed from now on, and its run begins again. */
export function runWithSeed(seed: number, text: Text): void {
  const label = text.transport.seedField;
  useDocument.getState().applyEdit((flow) => ({ ...flow, run: { ...flow.run, seed } }), { label });
  useRun.getState().restart();
  useSession.getState().announce(text.run.restarted);
}
