import { isRecord, own } from '../base/record.ts';
import { words } from '../base/words.ts';
import type { FlowNode, Params } from './flow.ts';
import { isRequired, mustBeObject, mustBeText, quote, unknownField } from './messages.ts';
import type { NodeSpecs } from './nodeSpec.ts';
import type { Problems } from './problems.ts';
import { readFields } from './readField.ts';

export const longestLabel = 1000;

/** A node as the file writes it; undefined where a problem was told. */
export function readNode(
  value: unknown,
  path: string,
  specs: NodeSpecs,
  problems: Problems,
): FlowNode | undefined {
  if (!isRecord(value)) return problems.add(path, mustBeObject);
  const before = problems.count;
  for (const key of Object.keys(value)) {
    if (!['kind', 'label', 'params'].includes(key)) {
      problems.add(`${path}.${key}`, unknownField(['kind', 'label', 'params']));
    }
  }
  const label = readLabel(own(value, 'label'), `${path}.label`, problems);
  const kind = own(value, 'kind');
  const spec = typeof kind === 'string' ? own(specs, kind) : undefined;
  if (spec === undefined) {
    problems.add(`${path}.kind`, kindMessage(kind, specs));
    return undefined;
  }
  const given = own(value, 'params');
  const params = given === undefined ? {} : given;
  if (!isRecord(params)) return problems.add(`${path}.params`, mustBeObject);
  const read: Params = readFields(spec.fields, params, `${path}.params`, problems);
  if (problems.count > before) return undefined;
  return { kind: spec.kind, ...(label === undefined ? {} : { label }), params: read };
}

export function readLabel(value: unknown, path: string, problems: Problems): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return problems.add(path, mustBeText);
  if (value.length <= longestLabel) return value;
  return problems.add(
    path,
    words(`must be at most ${longestLabel} characters long`, `长度不能超过 ${longestLabel} 个字符`),
  );
}

function kindMessage(kind: unknown, specs: NodeSpecs) {
  if (kind === undefined) return isRequired;
  const known = Object.keys(specs).map(quote).join(', ');
  if (typeof kind !== 'string') return words(`must be one of ${known}`, `必须是以下之一：${known}`);
  return words(
    `no kind is named ${quote(kind)}; known: ${known}`,
    `没有名为 ${quote(kind)} 的种类；可用：${known}`,
  );
}
