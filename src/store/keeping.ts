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
  /** What was kept on the last visit, or null. The damaged is put aside, never thrown away. */
  restore(): Flow | null;
  /** The document changed: it is kept when it has been still for a moment. */
  changed(flow: Flow): void;
  /** Keeps what is pending now: the page may be about to go. */
  flush(): void;
  /** Another tab wrote this. */
  onOther(text: string | null): void;
  keepMine(flow: Flow): void;
  /** The other tab's flow; null where it cannot be read. */
  takeOther(): Flow | null;
  dismissDamage(): void;
}

export interface KeepingParts {
  read(key: string): string | null;
  write(key: string, value: string): StorageTrouble | null;
  parse(text: string): Result<Flow>;
  print(flow: Flow): string;
  /** Runs it in a while; gives the function that calls it off. */
  later(task: () => void): () => void;
}

export const flowKey = 'eddy/flow';
const beforeKey = 'eddy/flow.before';
const damagedKey = 'eddy/flow.damaged';

export function createKeeping({ read, write, parse, print, later }: KeepingParts) {
  let seen: string | null = null;
  let pending: Flow | null = null;
  let other: string | null = null;
  let callOff = () => {};

  return create<Keeping>()((set, get) => {
    const save = () => {
      callOff();
      if (pending === null || get().state === 'conflict') return;
      const stored = read(flowKey);
      const text = print(pending);
      if (stored !== seen && stored !== null && stored !== text) {
        other = stored;
        set({ state: 'conflict' });
        return;
      }
      const trouble = write(flowKey, text);
      if (trouble === null) {
        seen = text;
        pending = null;
      }
      set({ state: trouble ?? 'saved' });
    };

    return {
      state: 'saved',
      damage: 'none',
      restore() {
        seen = read(flowKey);
        if (seen === null) return null;
        const now = parse(seen);
        if (now.ok) {
          write(beforeKey, seen);
          return now.value;
        }
        write(damagedKey, seen);
        const before = parse(read(beforeKey) ?? '');
        set({ damage: before.ok ? 'before' : 'lost' });
        return before.ok ? before.value : null;
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
        if (text === null || text === seen) return;
        if (pending !== null && print(pending) === text) {
          seen = text;
          return;
        }
        other = text;
        callOff();
        set({ state: 'conflict' });
      },
      keepMine(flow) {
        seen = other;
        other = null;
        pending = flow;
        set({ state: 'pending' });
        save();
      },
      takeOther() {
        const read = other === null ? null : parse(other);
        if (read === null || !read.ok) return null;
        seen = other;
        other = null;
        pending = null;
        set({ state: 'saved' });
        return read.value;
      },
      dismissDamage: () => set({ damage: 'none' }),
    };
  });
}
