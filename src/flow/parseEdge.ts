import { isRecord, own } from '../base/record.ts';
import { type Words, words } from '../base/words.ts';
import { edgeFields, fieldsOfEdge } from './edgeSpec.ts';
import type { FlowEdge } from './flow.ts';
import { isRequired, mustBeObject, mustBeText, noSuchNode, noSuchPort, unknownField } from './messages.ts';
import type { NodeSpec } from './nodeSpec.ts';
import type { Problems } from './problems.ts';
import { readFields } from './readField.ts';

const edgeKeys = ['from', 'fromPort', 'to', 'toPort', 'params'];

/** The nodes an edge may name. */
export interface Places {
  has(id: string): boolean;
  /** Undefined where the node is not there or is itself at fault. */
  specOf(id: string): NodeSpec | undefined;
}

export const callHasNoPlace = words(
  'belongs only to an edge that leads from a source, handler or router to a handler',
  '只能用于从事件源、处理器或路由器通向处理器的连线',
);
const givesNothing: Words = words(
  'is a node that gives no output: no edge may start there',
  '所指的节点没有输出，连线不能从它开始',
);
const takesNothing: Words = words(
  'is a node that takes no input: no edge may end there',
  '所指的节点没有输入，连线不能在它结束',
);

/** An edge as the file writes it; undefined where a problem was told. */
export function readEdge(
  value: unknown,
  path: string,
  places: Places,
  problems: Problems,
): FlowEdge | undefined {
  if (!isRecord(value)) return problems.add(path, mustBeObject);
  const before = problems.count;
  for (const key of Object.keys(value)) {
    if (!edgeKeys.includes(key)) problems.add(`${path}.${key}`, unknownField(edgeKeys));
  }
  const from = readEnd(own(value, 'from'), `${path}.from`, places, problems);
  const to = readEnd(own(value, 'to'), `${path}.to`, places, problems);
  const fromSpec = from === undefined ? undefined : places.specOf(from);
  const toSpec = to === undefined ? undefined : places.specOf(to);
  if (fromSpec?.givesOutput === false) problems.add(`${path}.from`, givesNothing);
  if (toSpec?.takesInput === false) problems.add(`${path}.to`, takesNothing);
  const fromPort = readPort(own(value, 'fromPort'), `${path}.fromPort`, fromSpec?.outPorts, problems);
  const toPort = readPort(own(value, 'toPort'), `${path}.toPort`, [], problems);
  const given = own(value, 'params');
  const params = given === undefined ? {} : given;
  if (!isRecord(params)) return problems.add(`${path}.params`, mustBeObject);
  if (fromSpec === undefined || toSpec === undefined) {
    // What the kinds at its ends would give it is not known.
    const known = Object.entries(params).filter(([key]) => Object.hasOwn(edgeFields, key));
    readFields(edgeFields, Object.fromEntries(known), `${path}.params`, problems);
    return undefined;
  }
  const read = readEdgeParams(params, `${path}.params`, fromSpec, toSpec, problems);
  if (problems.count > before || from === undefined || to === undefined) return undefined;
  return {
    from,
    ...(fromPort === undefined ? {} : { fromPort }),
    to,
    ...(toPort === undefined ? {} : { toPort }),
    params: read,
  };
}

export function readEdgeParams(
  params: { readonly [key: string]: unknown },
  path: string,
  from: NodeSpec,
  to: NodeSpec,
  problems: Problems,
) {
  const fields = fieldsOfEdge(from, to);
  const misplaced = Object.hasOwn(params, 'call') && !Object.hasOwn(fields, 'call');
  if (misplaced) problems.add(`${path}.call`, callHasNoPlace);
  return readFields(misplaced ? edgeFields : fields, params, path, problems);
}

function readEnd(value: unknown, path: string, places: Places, problems: Problems): string | undefined {
  if (value === undefined) return problems.add(path, isRequired);
  if (typeof value !== 'string') return problems.add(path, mustBeText);
  return places.has(value) ? value : problems.add(path, noSuchNode(value));
}

function readPort(
  value: unknown,
  path: string,
  ports: readonly string[] | undefined,
  problems: Problems,
): string | undefined {
  if (value === undefined) return undefined;
  if (typeof value !== 'string') return problems.add(path, mustBeText);
  if (ports === undefined || ports.includes(value)) return value;
  return problems.add(path, noSuchPort(value, ports));
}
