import {
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useEffect,
  useReducer,
  useRef,
  useState,
} from 'react';
import { countUnder, type Folds, isFolded, keyOf, type Row, rowAbove, rowNear } from './rows.ts';

/** What the keys of the tree do beside going about in it. */
export interface TreeKeys {
  edit(row: Row): void;
  remove(row: Row): void;
  move(row: Row, by: -1 | 1): void;
  select(row: Row): void;
  toggle(row: Row): void;
  selectBetween(from: string, to: string): void;
  /** Opens the list of what the node can be connected to. */
  connect(): void;
  add(): void;
  addNote(): void;
  /** Makes a workflow of what is selected, or opens it. */
  collapse(row: Row): void;
  menu(row: Row, at: { readonly x: number; readonly y: number }): void;
}

export interface Tree {
  /** The row that keys speak of, which alone is in the order of tabs. */
  readonly current: Row | undefined;
  /** Makes a row the current one and gives it the focus, also one that is only about to be there. */
  go(key: string): void;
  /** A row has the focus, however it came by it. */
  take(key: string): void;
  /** The focus has left the tree. */
  leave(): void;
  onKeyDown(event: KeyboardEvent): void;
  onClick(row: Row, event: MouseEvent): void;
  onContextMenu(row: Row, event: MouseEvent): void;
}

/** Going about in the outline and selecting in it by keys, after the pattern for trees of the WAI-ARIA practices. */
export function useTree(
  element: RefObject<HTMLElement | null>,
  rows: readonly Row[],
  folds: Folds,
  setFolded: (row: Row, folded: boolean) => void,
  /** Whether a press adds to what is selected, as with Ctrl. */
  addsUp: boolean,
  keys: TreeKeys,
): Tree {
  const [key, setKey] = useState<string | null>(null);
  // Drawn anew also where the current row stays: it may have lost the focus.
  const [, drawAnew] = useReducer((count: number) => count + 1, 0);
  const place = useRef(0);
  const wanted = useRef<string | null>(null);
  const hadFocus = useRef(false);
  /** Where a selection of several began. */
  const anchor = useRef<string | null>(null);
  const current = rowNear(rows, key, place.current);
  const index = current === undefined ? 0 : rows.indexOf(current);
  useEffect(() => {
    place.current = index;
    // A row that goes takes the focus with it: the one in its place gets it.
    if (hadFocus.current && document.activeElement === document.body && current !== undefined)
      wanted.current ??= keyOf(current);
    const want = wanted.current;
    const item = want === null ? null : itemOf(element.current, want);
    if (item === null) return;
    wanted.current = null;
    item.focus();
  });

  const go = (to: string) => {
    wanted.current = to;
    setKey(to);
    drawAnew();
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
  const extend = (to: Row | undefined) => {
    if (current === undefined || to === undefined) return;
    anchor.current ??= keyOf(current);
    keys.selectBetween(anchor.current, keyOf(to));
    go(keyOf(to));
  };
  const toggle = (row: Row) => {
    anchor.current = keyOf(row);
    keys.toggle(row);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || current === undefined) return;
    const act = actionOf(event, current);
    if (act === null) return;
    event.preventDefault();
    // The canvas listens for Delete and the arrows too, wherever the focus is.
    event.stopPropagation();
    act();
  };

  const actionOf = (event: KeyboardEvent, row: Row): (() => void) | null => {
    const { key: pressed, code, altKey, shiftKey } = event;
    if (event.ctrlKey || event.metaKey) return code === 'Space' ? () => toggle(row) : null;
    if (altKey) {
      if (pressed === 'ArrowUp') return () => keys.move(row, -1);
      if (pressed === 'ArrowDown') return () => keys.move(row, 1);
      return null;
    }
    const ends = { ArrowDown: rows[index + 1], ArrowUp: rows[index - 1], Home: rows[0], End: rows.at(-1) };
    if (pressed in ends) {
      const to = ends[pressed as keyof typeof ends];
      if (shiftKey) return () => extend(to);
      return () => {
        anchor.current = null;
        goTo(to);
      };
    }
    const folded = isFolded(row, folds);
    const actions: Readonly<Record<string, () => void>> = {
      ArrowRight: () => {
        if (countUnder(row) === 0) return;
        if (folded) setFolded(row, false);
        else goTo(rows[index + 1]);
      },
      ArrowLeft: () => {
        if (countUnder(row) > 0 && !folded) setFolded(row, true);
        else goTo(rowAbove(rows, row));
      },
      Enter: () => keys.edit(row),
      F2: () => keys.edit(row),
      Delete: () => keys.remove(row),
      Backspace: () => keys.remove(row),
    };
    if (pressed === 'ContextMenu' || (pressed === 'F10' && shiftKey)) {
      return () => keys.menu(row, below(itemOf(element.current, keyOf(row))));
    }
    if (actions[pressed] !== undefined) return actions[pressed];
    const letters: Readonly<Record<string, () => void>> = {
      KeyC: keys.connect,
      KeyA: keys.add,
      KeyN: keys.addNote,
      KeyW: () => keys.collapse(row),
    };
    if (letters[code] !== undefined) return letters[code];
    return /^\p{L}$/u.test(pressed) ? () => byName(pressed.toLocaleLowerCase()) : null;
  };

  return {
    current,
    go,
    take(to) {
      hadFocus.current = true;
      setKey(to);
    },
    leave() {
      hadFocus.current = false;
    },
    onKeyDown,
    onClick(row, { shiftKey, ctrlKey, metaKey }) {
      if (shiftKey) extend(row);
      else if (ctrlKey || metaKey || addsUp) toggle(row);
      else {
        anchor.current = keyOf(row);
        keys.select(row);
      }
      go(keyOf(row));
    },
    onContextMenu(row, event) {
      event.preventDefault();
      // At once: from now on the focus is the menu's, which gives it back here.
      itemOf(element.current, keyOf(row))?.focus();
      keys.menu(row, { x: event.clientX, y: event.clientY });
    },
  };
}

function itemOf(element: HTMLElement | null, key: string): HTMLElement | null {
  return element?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"]`) ?? null;
}

function below(item: HTMLElement | null): { readonly x: number; readonly y: number } {
  const box = item?.getBoundingClientRect();
  return box === undefined ? { x: 0, y: 0 } : { x: box.left + 24, y: box.bottom };
}
