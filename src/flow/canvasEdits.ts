import { own, without } from '../base/record.ts';
import {
  type Group,
  groupsOf,
  longestNote,
  type Note,
  noteLimits,
  noteSize,
  notesOf,
  withCanvas,
} from './canvasMeta.ts';
import { freeId } from './edits.ts';
import type { Flow, Position } from './flow.ts';
import type { Added } from './nodeEdits.ts';
import { longestLabel } from './parseNode.ts';
import { toPosition } from './parsePage.ts';

/** Edits of what is drawn beside the flow: pure, as those of the flow are, and no command to a run. */

export function addNote(flow: Flow, at: Position, text = ''): Added {
  const id = freeId(notesOf(flow), 'note');
  return { id, flow: withNotes(flow, { ...notesOf(flow), [id]: { ...toPosition(at), text } }) };
}

export function setNote(flow: Flow, id: string, change: Partial<Note>): Flow {
  const note = own(notesOf(flow), id);
  if (note === undefined) return flow;
  const changed = canonicalNote({ ...note, ...change });
  const same = (['x', 'y', 'width', 'height', 'text'] as const).every((key) => note[key] === changed[key]);
  return same ? flow : withNotes(flow, { ...notesOf(flow), [id]: changed });
}

export function removeNotes(flow: Flow, ids: readonly string[]): Flow {
  const left = without(notesOf(flow), new Set(ids));
  return left === notesOf(flow) ? flow : withNotes(flow, left);
}

/** These nodes become a group; they leave the ones that they were in. */
export function addGroup(
  flow: Flow,
  nodes: readonly string[],
  more: Pick<Group, 'label' | 'closed'> = {},
): Added {
  const members = nodes.filter((id) => Object.hasOwn(flow.nodes, id)).toSorted();
  const left = leaving(flow, new Set(members));
  const id = freeId(left, 'group');
  return { id, flow: withGroups(flow, { ...left, [id]: { ...more, nodes: members } }) };
}

/** Nodes come into a group, out of the one that they were in. */
export function putInGroup(flow: Flow, nodes: readonly string[], id: string): Flow {
  const group = own(groupsOf(flow), id);
  if (group === undefined || nodes.every((node) => group.nodes.includes(node))) return flow;
  const members = [...new Set([...group.nodes, ...nodes])].toSorted();
  const left = leaving(flow, new Set(members));
  return withGroups(flow, { ...left, [id]: { ...group, nodes: members } });
}

export function setGroupLabel(flow: Flow, id: string, text: string): Flow {
  const group = own(groupsOf(flow), id);
  const label = text.slice(0, longestLabel);
  if (group === undefined || (group.label ?? '') === label) return flow;
  const { label: _, ...unnamed } = group;
  return withGroups(flow, { ...groupsOf(flow), [id]: label === '' ? unnamed : { ...group, label } });
}

export function setGroupClosed(flow: Flow, id: string, closed: boolean): Flow {
  const group = own(groupsOf(flow), id);
  if (group === undefined || (group.closed === true) === closed) return flow;
  const { closed: _, ...open } = group;
  return withGroups(flow, { ...groupsOf(flow), [id]: closed ? { ...open, closed } : open });
}

/** The frames go; what is in them stays. */
export function removeGroups(flow: Flow, ids: readonly string[]): Flow {
  const left = without(groupsOf(flow), new Set(ids));
  return left === groupsOf(flow) ? flow : withGroups(flow, left);
}

function leaving(flow: Flow, nodes: ReadonlySet<string>): Readonly<Record<string, Group>> {
  const groups = Object.entries(groupsOf(flow))
    .map(([id, group]): [string, Group] => [
      id,
      group.nodes.some((node) => nodes.has(node))
        ? { ...group, nodes: group.nodes.filter((node) => !nodes.has(node)) }
        : group,
    ])
    .filter(([, group]) => group.nodes.length > 0);
  return Object.fromEntries(groups);
}

function canonicalNote(note: Note): Note {
  const { x, y } = toPosition(note);
  const [width, height] = [note.width ?? noteSize.width, note.height ?? noteSize.height].map((length) =>
    Math.round(Math.min(noteLimits.most, Math.max(noteLimits.least, length))),
  ) as [number, number];
  return {
    x,
    y,
    ...(width !== noteSize.width && { width }),
    ...(height !== noteSize.height && { height }),
    text: note.text.slice(0, longestNote),
  };
}

function withNotes(flow: Flow, notes: Readonly<Record<string, Note>>): Flow {
  return { ...flow, meta: withCanvas(flow.meta, { notes }) };
}

function withGroups(flow: Flow, groups: Readonly<Record<string, Group>>): Flow {
  return { ...flow, meta: withCanvas(flow.meta, { groups }) };
}
