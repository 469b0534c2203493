import { type RefObject, useEffect, useRef } from 'react';
import { groupsOf, notesOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { keyOf } from './rows.ts';

/** Tells of a group or note that has just been made and selected while the outline was worked on: it wants its words. */
export function useNewParts(
  flow: Flow,
  chosen: ReadonlySet<string>,
  element: RefObject<HTMLElement | null>,
  onNew: (key: string) => void,
): void {
  const known = useRef<ReadonlySet<string> | null>(null);
  const tell = useRef(onNew);
  useEffect(() => {
    tell.current = onNew;
  });
  useEffect(() => {
    const before = known.current;
    const there = [
      ...Object.keys(groupsOf(flow)).map((id) => keyOf({ kind: 'group', id })),
      ...Object.keys(notesOf(flow)).map((id) => keyOf({ kind: 'note', id })),
    ];
    known.current = new Set(there);
    const isHere = element.current?.contains(document.activeElement) === true;
    const made = there.find((key) => before?.has(key) === false && chosen.has(key));
    if (made !== undefined && isHere) tell.current(made);
  }, [flow, chosen, element]);
}
