import { isRecord, own } from '../base/record.ts';
import { withCanvas } from './canvasMeta.ts';
import { type FlowMeta, type Json, type Position, timeUnits } from './flow.ts';
import { copyJson } from './json.ts';
import { isRequired, mustBeJson, mustBeObject, mustBeOneOf, noSuchNode, unknownField } from './messages.ts';
import { readCanvas } from './parseCanvas.ts';
import type { Problems } from './problems.ts';
import { readPlainNumber } from './readField.ts';

const farthest = 1_000_000;
/** As near to a position as a file may say. */
export function toPosition({ x, y }: Position): Position {
  return { x: clamp(x), y: clamp(y) };
}

function clamp(value: number): number {
  return Number.isFinite(value) ? Math.min(farthest, Math.max(-farthest, value)) + 0 : 0;
}

const coordinate = { min: -farthest, max: farthest };

/** Where nodes stand on the page. */
export function readLayout(
  value: unknown,
  path: string,
  ids: ReadonlySet<string>,
  problems: Problems,
): Readonly<Record<string, Position>> {
  if (value === undefined) return {};
  if (!isRecord(value)) return problems.add(path, mustBeObject) ?? {};
  const layout = new Map<string, Position>();
  for (const [id, written] of Object.entries(value)) {
    if (!ids.has(id)) {
      problems.add(`${path}.${id}`, noSuchNode(id));
      continue;
    }
    const position = readPosition(written, `${path}.${id}`, problems);
    if (position !== undefined) layout.set(id, position);
  }
  return Object.fromEntries(layout);
}

/**
 * What the page keeps with a flow: anything that is JSON, the unit that times are shown in, and what is drawn beside
 * the flow. `ids` are the nodes that may be in a group.
 */
export function readMeta(
  value: unknown,
  path: string,
  ids: ReadonlySet<string>,
  problems: Problems,
): FlowMeta {
  if (value === undefined) return {};
  if (!isRecord(value)) return problems.add(path, mustBeObject) ?? {};
  const meta = new Map<string, Json>();
  for (const [key, written] of Object.entries(value)) {
    if (key === 'canvas') continue;
    const copy = key === '__proto__' ? undefined : copyJson(written);
    if (copy === undefined) problems.add(`${path}.${key}`, mustBeJson);
    else meta.set(key, copy);
  }
  const unit = own(value, 'timeUnit');
  if (unit !== undefined && !timeUnits.some((each) => each === unit)) {
    problems.add(`${path}.timeUnit`, mustBeOneOf(timeUnits));
  }
  const read: FlowMeta = Object.fromEntries(meta);
  const drawn = own(value, 'canvas');
  return drawn === undefined ? read : withCanvas(read, readCanvas(drawn, `${path}.canvas`, ids, problems));
}

function readPosition(value: unknown, path: string, problems: Problems): Position | undefined {
  if (!isRecord(value)) return problems.add(path, mustBeObject);
  for (const key of Object.keys(value)) {
    if (key !== 'x' && key !== 'y') problems.add(`${path}.${key}`, unknownField(['x', 'y']));
  }
  const x = readCoordinate(own(value, 'x'), `${path}.x`, problems);
  const y = readCoordinate(own(value, 'y'), `${path}.y`, problems);
  return x === undefined || y === undefined ? undefined : { x, y };
}

function readCoordinate(value: unknown, path: string, problems: Problems): number | undefined {
  if (value === undefined) return problems.add(path, isRequired);
  return readPlainNumber(coordinate, value, path, problems);
}
