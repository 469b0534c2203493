import { isRecord } from '../base/record.ts';
import type { StorageTrouble } from './storage.ts';

/** What the list of flows tells of one of them. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  /** Milliseconds of the wall clock. */
  readonly changedAt: number;
  /** How often it was kept. */
  readonly revision: number;
  /** Since when it lies among the deleted ones; null where it does not. */
  readonly deletedAt: number | null;
  readonly bytes: number;
}

/** The flows of this browser, each under a key of its own: no two tabs ever write the same list. */
export interface Library {
  /** The newest first, deleted ones included. */
  list(): readonly Entry[];
  find(id: string): Entry | null;
  /** The text of a flow's file. */
  read(id: string): string | null;
  /** A deleted flow that is written again is none any more. Trouble: it is kept in this tab alone, until that is closed. */
  write(id: string, name: string, text: string): StorageTrouble | null;
  remove(id: string): void;
  restore(id: string): void;
  /** Out of the deleted ones too: it is gone for good. */
  purge(id: string): void;
}

export interface LibraryParts {
  read(key: string): string | null;
  write(key: string, value: string): StorageTrouble | null;
  remove(key: string): boolean;
  keys(beginning: string): readonly string[];
  /** Milliseconds. */
  clock(): number;
}

export const flowKeys = 'eddy/flow/';
const keyOf = (id: string) => `${flowKeys}${id}`;
/** Milliseconds that a deleted flow can still be had back. */
const mercy = 30 * 24 * 3600 * 1000;

type Head = Omit<Entry, 'id' | 'bytes'>;

export function createLibrary({ read, write, remove, keys, clock }: LibraryParts): Library {
  /** What the browser would not take. */
  const unkept = new Map<string, string>();
  const rawOf = (id: string) => unkept.get(id) ?? read(keyOf(id));
  const ids = () => [
    ...new Set([...keys(flowKeys).map((key) => key.slice(flowKeys.length)), ...unkept.keys()]),
  ];

  const put = (id: string, head: Head, text: string): StorageTrouble | null => {
    const raw = `${JSON.stringify(head)}\n${text}`;
    let trouble = write(keyOf(id), raw);
    // What was deleted makes room for what is not, the oldest first.
    for (const old of trouble === 'full' ? deleted().toReversed() : []) {
      if (old.id === id) continue;
      purge(old.id);
      trouble = write(keyOf(id), raw);
      if (trouble === null) break;
    }
    if (trouble === null) unkept.delete(id);
    else unkept.set(id, raw);
    return trouble;
  };

  const find = (id: string): Entry | null => {
    const raw = rawOf(id);
    return raw === null ? null : { id, ...headOf(raw), bytes: raw.length };
  };
  const list = () =>
    ids()
      .flatMap((id) => find(id) ?? [])
      .sort((a, b) => b.changedAt - a.changedAt);
  const deleted = () => list().filter((entry) => entry.deletedAt !== null);
  const purge = (id: string) => {
    unkept.delete(id);
    remove(keyOf(id));
  };
  const mark = (id: string, deletedAt: number | null) => {
    const raw = rawOf(id);
    if (raw !== null) put(id, { ...headOf(raw), deletedAt }, textOf(raw));
  };

  for (const { id, deletedAt } of deleted()) if (clock() - (deletedAt ?? 0) > mercy) purge(id);

  return {
    list,
    find,
    read(id) {
      const raw = rawOf(id);
      return raw === null ? null : textOf(raw);
    },
    write(id, name, text) {
      const revision = (find(id)?.revision ?? 0) + 1;
      return put(id, { name, changedAt: clock(), revision, deletedAt: null }, text);
    },
    remove: (id) => mark(id, clock()),
    restore: (id) => mark(id, null),
    purge,
  };
}

/** The flow's own text: what stands behind the first line, which is the library's. */
export function textOf(raw: string): string {
  return raw.slice(raw.indexOf('\n') + 1);
}

/** A head that is damaged is made up for: the flow behind it may be whole. */
function headOf(raw: string): Head {
  let found: unknown = null;
  try {
    found = JSON.parse(raw.slice(0, Math.max(0, raw.indexOf('\n'))));
  } catch {
    // As if there were none.
  }
  const head = isRecord(found) ? found : {};
  const number = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : null);
  return {
    name: typeof head['name'] === 'string' ? head['name'] : '',
    changedAt: number(head['changedAt']) ?? 0,
    revision: number(head['revision']) ?? 0,
    deletedAt: number(head['deletedAt']),
  };
}
