import { create } from 'zustand';
import type { Words } from '../base/words.ts';
import { useEntries } from './autosave.ts';
import { useDocument } from './document.ts';
import { fragment, setFragment } from './fragment.ts';

/** A flow that is looked at and is nobody's own yet: it came by a link, or it is an example with what to look at in it. */
export interface Visit {
  readonly kind: 'link' | 'example';
  /** What it would be kept under. Where the document has another home, nothing is told of it. */
  readonly home: string;
  readonly look: Words | null;
}

export const useVisit = create<{ readonly visit: Visit | null }>()(() => ({ visit: null }));

/** `address`: the fragment that brings it back after a reload, as long as it is not one's own. */
export function beginVisit(visit: Visit, address: string): void {
  useVisit.setState({ visit });
  setFragment(address);
}

export function endVisit(): void {
  useVisit.setState({ visit: null });
  setFragment('');
}

/** From now on a reload brings back what is kept: the copy, or the flow that is open instead. */
export function leaveAddress(): void {
  if (fragment() !== '#canvas') setFragment('');
}

// Another flow is open: a reload must bring back that one.
useDocument.subscribe(({ home }, before) => {
  const { visit } = useVisit.getState();
  if (home !== before.home && visit !== null && visit.home !== home) leaveAddress();
});

useEntries.subscribe(({ entries }) => {
  const { visit } = useVisit.getState();
  if (visit === null || !entries.some(({ id }) => id === visit.home)) return;
  leaveAddress();
  if (visit.kind === 'link') useVisit.setState({ visit: null });
});
