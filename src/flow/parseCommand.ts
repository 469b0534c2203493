import { isRecord, own, type UnknownRecord } from '../base/record.ts';
import { words } from '../base/words.ts';
import { eventByHand } from './eventFields.ts';
import type { Command, EventSpec, Json } from './flow.ts';
import { copyJson } from './json.ts';
import { isRequired, mustBeJson, mustBeObject, mustBeOneOf, mustBeText, unknownField } from './messages.ts';
import { parsePath } from './path.ts';
import type { Problems } from './problems.ts';
import { readField } from './readField.ts';

const verbs = ['set', 'add', 'remove', 'emit', 'pause', 'resume', 'crash', 'recover', 'resetFigures'];

/**
 * The form of a command, not whether a flow allows it. `{ "set": { "path": ..., "value": ... } }` is read like
 * `{ "kind": "set", "path": ..., "value": ... }`, which is what is written.
 */
export function readCommand(value: unknown, path: string, problems: Problems): Command | undefined {
  if (!isRecord(value)) return problems.add(path, mustBeObject);
  const keys = Object.keys(value);
  const only = keys.length === 1 ? keys[0] : undefined;
  if (only !== undefined && verbs.includes(only)) {
    const inner = own(value, only);
    if (!isRecord(inner)) return problems.add(`${path}.${only}`, mustBeObject);
    return readVerb(only, inner, `${path}.${only}`, problems);
  }
  const kind = own(value, 'kind');
  if (kind === undefined) return problems.add(`${path}.kind`, isRequired);
  if (typeof kind !== 'string') return problems.add(`${path}.kind`, mustBeOneOf(verbs));
  return readVerb(kind, value, path, problems, 'kind');
}

function readVerb(
  verb: string,
  value: UnknownRecord,
  path: string,
  problems: Problems,
  tag?: string,
): Command | undefined {
  const before = problems.count;
  const expect = (...names: string[]) => {
    for (const key of Object.keys(value)) {
      if (key !== tag && !names.includes(key)) problems.add(`${path}.${key}`, unknownField(names));
    }
  };
  switch (verb) {
    case 'set':
    case 'add': {
      expect('path', 'value');
      const place = readPathText(own(value, 'path'), `${path}.path`, problems);
      const copy = readValue(own(value, 'value'), `${path}.value`, problems);
      if (problems.count > before || place === undefined || copy === undefined) return undefined;
      return { kind: verb, path: place, value: copy };
    }
    case 'remove': {
      expect('path');
      const place = readPathText(own(value, 'path'), `${path}.path`, problems);
      return problems.count > before || place === undefined ? undefined : { kind: 'remove', path: place };
    }
    case 'emit': {
      expect('node', 'event');
      const node = readNodeId(own(value, 'node'), `${path}.node`, problems);
      const event = readField(eventByHand, own(value, 'event') ?? {}, `${path}.event`, problems);
      if (problems.count > before || node === undefined) return undefined;
      return { kind: 'emit', node, event: event as EventSpec };
    }
    case 'pause':
    case 'resume':
    case 'crash':
    case 'recover': {
      expect('node');
      const node = readNodeId(own(value, 'node'), `${path}.node`, problems);
      return problems.count > before || node === undefined ? undefined : { kind: verb, node };
    }
    case 'resetFigures':
      expect();
      return problems.count > before ? undefined : { kind: verb };
    default:
      return problems.add(tag === undefined ? path : `${path}.${tag}`, mustBeOneOf(verbs));
  }
}

function readNodeId(value: unknown, path: string, problems: Problems): string | undefined {
  if (value === undefined) return problems.add(path, isRequired);
  return typeof value === 'string' ? value : problems.add(path, mustBeText);
}

function readPathText(value: unknown, path: string, problems: Problems): string | undefined {
  if (value === undefined) return problems.add(path, isRequired);
  if (typeof value !== 'string') return problems.add(path, mustBeText);
  const parsed = parsePath(value);
  if (parsed.ok) return value;
  return problems.add(
    path,
    words(
      'must be a path such as nodes.worker.params.servers',
      '必须是路径，形如 nodes.worker.params.servers',
    ),
  );
}

function readValue(value: unknown, path: string, problems: Problems): Json | undefined {
  if (value === undefined) return problems.add(path, isRequired);
  return copyJson(value) ?? problems.add(path, mustBeJson);
}
