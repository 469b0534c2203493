import { create } from 'zustand';
import type { Result } from '../base/result.ts';
import type { Flow } from '../flow/flow.ts';
import type { StorageTrouble } from './storage.ts';

/** How well the document is kept in this browser. In a conflict nothing is written until a person has chosen. */
export type KeepingState = 'saved' | 'pending' | 'conflict' | StorageTrouble;

export interface Keeping {
  readonly state: KeepingState;
  /** Nothing damaged; or what was kept was, and the copy before it or nothing could be had. */
  readonly damage: 'none' | 'before' | 'lost';
  /** What is kept under this name, or null. The damaged is put aside, never thrown away. */
  restore(id: string): Flow | null;
  /** This flow is the document from now on, kept under this name; what is pending of the one before is kept first. */
  begin(id: string, flow: Flow): void;
  /** The document changed: it is kept when it has been still for a moment. */
  changed(flow: Flow): void;
  /** Keeps what is pending now: the page may be about to go. */
  flush(): void;
  /** Another tab wrote this under the document's name. */
  onOther(text: string | null): void;
  keepMine(flow: Flow): void;
  /** The other tab's flow; null where it cannot be read. */
  takeOther(): Flow | null;
  /** The document is kept under another name from now on, beside what the other tab wrote. */
  keepBoth(id: string, flow: Flow): void;
  dismissDamage(): void;
}

export interface KeepingParts {
  /** The text that is kept under a name. */
  read(id: string): string | null;
  write(id: string, flow: Flow, text: string): StorageTrouble | null;
  /** Beside the flows: a copy of the one that was opened last, and what was damaged. */
  readonly spare: {
    read(key: string): string | null;
    write(key: string, value: string): StorageTrouble | null;
  };
  /** A name that is not taken. */
  freshId(): string;
  parse(text: string): Result<Flow>;
  print(flow: Flow): string;
  /** Runs it in a while; gives the function that calls it off. */
  later(task: () => void): () => void;
}

export const beforeKey = 'eddy/flow.before';
export const damagedKey = 'eddy/flow.damaged';

export function createKeeping({ read, write, spare, freshId, parse, print, later }: KeepingParts) {
  let home = '';
  /** What this tab has found or written, by name: anything else there was written by another. */
  const seen = new Map<string, readonly string[]>();
  let pending: Flow | null = null;
  let other: string | null = null;
  let callOff = () => {};

  return create<Keeping>()((set, get) => {
    const isForeign = (stored: string | null, mine: string): stored is string =>
      stored !== null && stored !== mine && seen.get(home)?.includes(stored) !== true;
    const ask = (theirs: string) => {
      other = theirs;
      callOff();
      set({ state: 'conflict' });
    };
    const save = () => {
      callOff();
      if (pending === null || get().state === 'conflict') return;
      const stored = read(home);
      const text = print(pending);
      if (isForeign(stored, text)) {
        ask(stored);
        return;
      }
      const trouble = write(home, pending, text);
      // What could not be kept may still be had in this tab, and is no other's for that.
      seen.set(home, trouble === null ? [text] : [...(seen.get(home) ?? []).slice(-1), text]);
      if (trouble === null) pending = null;
      set({ state: trouble ?? 'saved' });
    };

    return {
      state: 'saved',
      damage: 'none',
      restore(id) {
        const kept = read(id);
        if (kept === null) return null;
        seen.set(id, [kept]);
        const now = parse(kept);
        if (now.ok) {
          spare.write(beforeKey, `${id}\n${kept}`);
          return now.value;
        }
        spare.write(damagedKey, kept);
        const [of, ...lines] = (spare.read(beforeKey) ?? '').split('\n');
        const before = parse(of === id ? lines.join('\n') : '');
        set({ damage: before.ok ? 'before' : 'lost' });
        return before.ok ? before.value : null;
      },
      begin(id, flow) {
        // Who leaves without having chosen keeps both.
        if (pending !== null && get().state === 'conflict') write(freshId(), pending, print(pending));
        save();
        home = id;
        pending = null;
        other = null;
        callOff();
        const stored = read(id);
        if (isForeign(stored, print(flow))) ask(stored);
        else set({ state: 'saved' });
      },
      changed(flow) {
        pending = flow;
        if (get().state === 'conflict') return;
        set({ state: 'pending' });
        callOff();
        callOff = later(save);
      },
      flush: save,
      onOther(text) {
        if (text === null || seen.get(home)?.includes(text) === true) return;
        if (pending !== null && print(pending) === text) {
          seen.set(home, [text]);
          return;
        }
        ask(text);
      },
      keepMine(flow) {
        if (other !== null) seen.set(home, [other]);
        other = null;
        pending = flow;
        set({ state: 'pending' });
        save();
      },
      takeOther() {
        const read = other === null ? null : parse(other);
        if (other === null || read === null || !read.ok) return null;
        seen.set(home, [other]);
        other = null;
        pending = null;
        set({ state: 'saved' });
        return read.value;
      },
      keepBoth(id, flow) {
        home = id;
        other = null;
        pending = flow;
        set({ state: 'pending' });
        save();
      },
      dismissDamage: () => set({ damage: 'none' }),
    };
  });
}
