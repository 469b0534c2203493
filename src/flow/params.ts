import { own } from '../base/record.ts';
import { words } from '../base/words.ts';
import type { Json, Params } from './flow.ts';
import { sameJson } from './json.ts';
import { isRequired, unknownField } from './messages.ts';
import { callHasNoPlace } from './parseEdge.ts';
import { type Path, removePath, writePath } from './path.ts';
import type { Problems } from './problems.ts';
import { type Fields, readField } from './readField.ts';

/** The fields of a node or an edge, and where its parameters stand: `nodes.worker.params`. */
export interface Described {
  readonly fields: Fields;
  readonly place: string;
}

const leadsNowhere = words('leads nowhere', '所指的位置不存在');

/** The parameters with another value at a path among them; undefined where a problem was told. */
export function writeParam(
  params: Params,
  path: Path,
  value: Json,
  described: Described,
  problems: Problems,
): Params | undefined {
  const [name = '', ...rest] = path;
  const field = fieldOf(name, described, problems);
  if (field === undefined) return undefined;
  const written = writePath(own(params, name), rest, value, field);
  if (written === undefined) return problems.add([described.place, ...path].join('.'), leadsNowhere);
  return withParam(params, name, written, described, problems);
}

/** The parameters without what stands at a path among them, which brings back its default. */
export function removeParam(
  params: Params,
  path: Path,
  described: Described,
  problems: Problems,
): Params | undefined {
  const [name = '', ...rest] = path;
  const field = fieldOf(name, described, problems);
  if (field === undefined) return undefined;
  if (rest.length === 0) {
    if (field.default === undefined) return problems.add(`${described.place}.${name}`, isRequired);
    return leaveOut(params, name);
  }
  const smaller = removePath(own(params, name) ?? null, rest);
  if (smaller === undefined) return problems.add([described.place, ...path].join('.'), leadsNowhere);
  return withParam(params, name, smaller, described, problems);
}

function withParam(
  params: Params,
  name: string,
  written: Json,
  described: Described,
  problems: Problems,
): Params | undefined {
  const field = fieldOf(name, described, problems);
  if (field === undefined) return undefined;
  const before = problems.count;
  const read = readField(field, written, `${described.place}.${name}`, problems);
  if (read === undefined || problems.count > before) return undefined;
  const isDefault = field.default !== undefined && sameJson(read, field.default);
  return isDefault ? leaveOut(params, name) : { ...params, [name]: read };
}

function fieldOf(name: string, described: Described, problems: Problems) {
  const field = own(described.fields, name);
  if (field !== undefined) return field;
  const place = `${described.place}.${name}`;
  if (name === 'call') return problems.add(place, callHasNoPlace);
  return problems.add(place, unknownField(Object.keys(described.fields)));
}

function leaveOut(params: Params, name: string): Params {
  const { [name]: _, ...others } = params;
  return others;
}
