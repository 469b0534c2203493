import { isRecord, own, type UnknownRecord } from '../base/record.ts';
import { words } from '../base/words.ts';
import {
  type CanvasMeta,
  type Group,
  longestNote,
  mostParts,
  type Note,
  noteLimits,
  noteSize,
} from './canvasMeta.ts';
import { isId } from './id.ts';
import {
  atMost,
  isRequired,
  mustBeFlag,
  mustBeId,
  mustBeList,
  mustBeObject,
  mustBeText,
  noSuchNode,
  unknownField,
} from './messages.ts';
import { longestLabel } from './parseNode.ts';
import type { Problems } from './problems.ts';
import { readPlainNumber } from './readField.ts';

const farthest = { min: -1_000_000, max: 1_000_000 };
const extent = { min: noteLimits.least, max: noteLimits.most };
const inTwo = words('is in another group already', '已属于另一个分组');
const needsNode = words('must name at least one node', '至少要有一个节点');

const tooLong = (most: number) =>
  words(`must be at most ${most} characters long`, `长度不能超过 ${most} 个字符`);

/** The notes and groups of a file, in their canonical form: defaults left out, nodes of a group in order. */
export function readCanvas(
  value: unknown,
  path: string,
  ids: ReadonlySet<string>,
  problems: Problems,
): CanvasMeta {
  if (!isRecord(value)) return problems.add(path, mustBeObject) ?? {};
  refuseOthers(value, path, ['groups', 'notes'], problems);
  const taken = new Set<string>();
  const notes = readParts(own(value, 'notes'), `${path}.notes`, problems, (each, at) =>
    readNote(each, at, problems),
  );
  const groups = readParts(own(value, 'groups'), `${path}.groups`, problems, (each, at) =>
    readGroup(each, at, ids, taken, problems),
  );
  return { ...(notes !== null && { notes }), ...(groups !== null && { groups }) };
}

function readParts<T>(
  value: unknown,
  path: string,
  problems: Problems,
  read: (value: UnknownRecord, path: string) => T | undefined,
): Readonly<Record<string, T>> | null {
  if (value === undefined) return null;
  if (!isRecord(value)) return problems.add(path, mustBeObject) ?? null;
  const entries = Object.entries(value);
  if (entries.length > mostParts)
    return problems.add(path, atMost(mostParts, words('entries', '条目'))) ?? null;
  const parts: [string, T][] = [];
  for (const [id, written] of entries) {
    const at = `${path}.${id}`;
    if (!isId(id)) problems.add(at, mustBeId);
    else if (!isRecord(written)) problems.add(at, mustBeObject);
    else {
      const part = read(written, at);
      if (part !== undefined) parts.push([id, part]);
    }
  }
  return parts.length === 0 ? null : Object.fromEntries(parts);
}

function readNote(value: UnknownRecord, path: string, problems: Problems): Note | undefined {
  const before = problems.count;
  refuseOthers(value, path, ['x', 'y', 'width', 'height', 'text'], problems);
  const number = (name: string, rule: { min: number; max: number }, otherwise?: number) => {
    const written = own(value, name);
    if (written === undefined && otherwise !== undefined) return otherwise;
    if (written === undefined) return problems.add(`${path}.${name}`, isRequired) ?? 0;
    return readPlainNumber(rule, written, `${path}.${name}`, problems) ?? 0;
  };
  const [x, y] = [number('x', farthest), number('y', farthest)];
  const width = number('width', extent, noteSize.width);
  const height = number('height', extent, noteSize.height);
  const text = readText(own(value, 'text'), `${path}.text`, longestNote, problems);
  if (problems.count > before) return undefined;
  return {
    x,
    y,
    ...(width !== noteSize.width && { width }),
    ...(height !== noteSize.height && { height }),
    text,
  };
}

function readGroup(
  value: UnknownRecord,
  path: string,
  ids: ReadonlySet<string>,
  taken: Set<string>,
  problems: Problems,
): Group | undefined {
  const before = problems.count;
  refuseOthers(value, path, ['label', 'nodes', 'closed'], problems);
  const label = readText(own(value, 'label'), `${path}.label`, longestLabel, problems);
  const closed = own(value, 'closed');
  if (closed !== undefined && typeof closed !== 'boolean') problems.add(`${path}.closed`, mustBeFlag);
  const written = own(value, 'nodes');
  if (written === undefined) return problems.add(`${path}.nodes`, isRequired);
  if (!Array.isArray(written)) return problems.add(`${path}.nodes`, mustBeList);
  if (written.length === 0) return problems.add(`${path}.nodes`, needsNode);
  const nodes: string[] = [];
  for (const [index, id] of written.entries()) {
    const at = `${path}.nodes.${index}`;
    if (typeof id !== 'string') problems.add(at, mustBeText);
    else if (!ids.has(id)) problems.add(at, noSuchNode(id));
    else if (taken.has(id)) problems.add(at, inTwo);
    else {
      taken.add(id);
      nodes.push(id);
    }
  }
  if (problems.count > before) return undefined;
  return { ...(label !== '' && { label }), nodes: nodes.sort(), ...(closed === true && { closed }) };
}

function readText(value: unknown, path: string, most: number, problems: Problems): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') problems.add(path, mustBeText);
  else if (value.length > most) problems.add(path, tooLong(most));
  else return value;
  return '';
}

function refuseOthers(value: UnknownRecord, path: string, known: readonly string[], problems: Problems) {
  for (const key of Object.keys(value))
    if (!known.includes(key)) problems.add(`${path}.${key}`, unknownField(known));
}
