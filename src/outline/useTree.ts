import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { keyOf, nodeOfRow, type Row, rowNear } from './rows.ts';

/** What the keys of the tree do beside going about in it. */
export interface TreeKeys {
  edit(row: Row): void;
  remove(row: Row): void;
  move(row: Row, by: -1 | 1): void;
  /** Opens the list of what the node can be connected to. */
  connect(): void;
  add(): void;
}

export interface Tree {
  /** The row that keys speak of, which alone is in the order of tabs. */
  readonly current: Row | undefined;
  /** Makes a row the current one and gives it the focus, also one that is only about to be there. */
  go(key: string): void;
  /** A row has the focus, however it came by it. */
  take(key: string): void;
  onKeyDown(event: KeyboardEvent): void;
}

/** Going about in the outline by keys, after the pattern for trees of the WAI-ARIA practices. */
export function useTree(
  element: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  closed: ReadonlySet<string>,
  setClosed: (id: string, isClosed: boolean) => void,
  keys: TreeKeys,
): Tree {
  const [key, setKey] = useState<string | null>(null);
  const place = useRef(0);
  const wanted = useRef<string | null>(null);
  const current = rowNear(rows, key, place.current);
  const index = current === undefined ? 0 : rows.indexOf(current);
  useEffect(() => {
    place.current = index;
    const want = wanted.current;
    const item =
      want === null ? null : element.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(want)}"]`);
    if (!item) return;
    wanted.current = null;
    item.focus();
  });

  const go = (to: string) => {
    wanted.current = to;
    setKey(to);
  };
  const goTo = (row: Row | undefined) => {
    if (row !== undefined) go(keyOf(row));
  };
  const byName = (letter: string) => {
    const items = [...(element.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const ahead = [...items.slice(index + 1), ...items.slice(0, index + 1)];
    const found = ahead.find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter));
    if (found?.dataset['row'] !== undefined) go(found.dataset['row']);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || current === undefined) return;
    const act = actionOf(event);
    if (act === null) return;
    event.preventDefault();
    // The canvas listens for Delete and the arrows too, wherever the focus is.
    event.stopPropagation();
    act();
  };

  const actionOf = ({ key: pressed, code, altKey }: KeyboardEvent): (() => void) | null => {
    if (current === undefined) return null;
    if (altKey) {
      if (pressed === 'ArrowUp') return () => keys.move(current, -1);
      if (pressed === 'ArrowDown') return () => keys.move(current, 1);
      return null;
    }
    const actions: Readonly<Record<string, () => void>> = {
      ArrowDown: () => goTo(rows[index + 1]),
      ArrowUp: () => goTo(rows[index - 1]),
      Home: () => goTo(rows[0]),
      End: () => goTo(rows.at(-1)),
      ArrowRight: () => {
        if (current.kind !== 'node' || current.edges === 0) return;
        if (closed.has(current.id)) setClosed(current.id, false);
        else goTo(rows[index + 1]);
      },
      ArrowLeft: () => {
        if (current.kind === 'edge') go(keyOf({ kind: 'node', id: nodeOfRow(current) }));
        else if (current.edges > 0) setClosed(current.id, true);
      },
      Enter: () => keys.edit(current),
      Delete: () => {
        wanted.current = keyOf(rows[index + 1] ?? rows[index - 1] ?? current);
        keys.remove(current);
      },
    };
    const found = actions[pressed === 'Backspace' ? 'Delete' : pressed];
    if (found !== undefined) return found;
    if (code === 'KeyC') return keys.connect;
    if (code === 'KeyA') return keys.add;
    return /^\p{L}$/u.test(pressed) ? () => byName(pressed.toLocaleLowerCase()) : null;
  };

  return { current, go, take: setKey, onKeyDown };
}
