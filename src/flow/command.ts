import { assertNever } from '../base/assert.ts';
import { own } from '../base/record.ts';
import type { Result } from '../base/result.ts';
import { words } from '../base/words.ts';
import { Draft } from './draft.ts';
import { fieldsOfEdge } from './edgeSpec.ts';
import type { Command, Flow, FlowEdge, FlowNode, Json, Params } from './flow.ts';
import { isId } from './id.ts';
import { isJsonObject } from './json.ts';
import { mustBeId, mustBeObject, noSuchEdge, noSuchNode } from './messages.ts';
import type { NodeSpecs } from './nodeSpec.ts';
import { type Described, removeParam, writeParam } from './params.ts';
import { readEdge, readEdgeParams } from './parseEdge.ts';
import { readLabel, readNode } from './parseNode.ts';
import { type Path, parsePath, readPath } from './path.ts';
import { Problems } from './problems.ts';
import { readFields } from './readField.ts';

const wrongPlace = words(
  'is no place for this command: it takes nodes.<id>, edges.<id> or what is in their params',
  '不能用于此命令：可用 nodes.<标识>、edges.<标识> 或其 params 中的位置',
);
const exists = words('is there already', '已经存在');
const ends = ['from', 'fromPort', 'to', 'toPort'] as const satisfies readonly (keyof FlowEdge)[];
const fixed = words(
  'cannot be changed in place: remove it and add it anew',
  '不能就地修改：请移除后重新添加',
);

/**
 * The flow after a command, with the checks of a file. `set` gives another value to what is there, `add` one to what is not:
 * a node, an edge, a parameter that was left out, the next entry of a list. A node that is set whole keeps its kind, an edge its
 * ends. Removing a node removes its edges, removing a parameter brings
 * back its default. Commands to the run alone (`emit`) leave the flow as it is, but must fit it.
 */
export function applyCommand(flow: Flow, command: Command, specs: NodeSpecs): Result<Flow> {
  return applyCommands(flow, [command], specs);
}

/** All of them, one after another, or none. */
export function applyCommands(flow: Flow, commands: readonly Command[], specs: NodeSpecs): Result<Flow> {
  const problems = new Problems();
  const draft = new Draft(flow);
  for (const command of commands) {
    applyToDraft(draft, command, specs, problems);
    if (problems.count > 0) break;
  }
  return problems.toResult(draft.toFlow(flow));
}

/** Changes the draft, or tells problems and leaves it. */
export function applyToDraft(
  draft: Draft,
  command: Command,
  specs: NodeSpecs,
  problems: Problems,
): undefined {
  switch (command.kind) {
    case 'set':
    case 'add':
    case 'remove': {
      const path = parsePath(command.path);
      if (!path.ok) problems.addAll(path.problems);
      else if (path.value[0] === 'nodes') toNodes(draft, command, path.value, specs, problems);
      else if (path.value[0] === 'edges') toEdges(draft, command, path.value, specs, problems);
      else problems.add(command.path, wrongPlace);
      return;
    }
    case 'emit': {
      const node = draft.node(command.node);
      const spec = node === undefined ? undefined : own(specs, node.kind);
      if (spec === undefined) problems.add('', noSuchNode(command.node));
      else if (!spec.emitsByHand) {
        problems.add(`nodes.${command.node}`, words('creates no events', '不能产生事件'));
      }
      return;
    }
    case 'pause':
    case 'resume':
    case 'crash':
    case 'recover':
      if (draft.node(command.node) === undefined) problems.add('', noSuchNode(command.node));
      return;
    case 'resetFigures':
      return;
    default:
      assertNever(command);
  }
}

type Change = Extract<Command, { kind: 'set' | 'add' | 'remove' }>;

function toNodes(draft: Draft, change: Change, path: Path, specs: NodeSpecs, problems: Problems): undefined {
  const [, id = '', part, ...rest] = path;
  const place = `nodes.${id}`;
  const node = draft.node(id);
  if (change.kind === 'add' && part === undefined) {
    if (!isId(id)) return problems.add(place, mustBeId);
    if (node !== undefined) return problems.add(place, exists);
    const read = readNode(change.value, place, specs, problems);
    if (read !== undefined) draft.setNode(id, read);
    return;
  }
  const spec = node === undefined ? undefined : own(specs, node.kind);
  if (node === undefined || spec === undefined) return problems.add('', noSuchNode(id));
  if (part === undefined) {
    if (change.kind === 'remove') {
      draft.removeNode(id);
      return;
    }
    const read = readNode(change.value, place, specs, problems);
    if (read !== undefined && read.kind !== node.kind) problems.add(`${place}.kind`, fixed);
    else if (read !== undefined) draft.setNode(id, read);
    return;
  }
  if (isThere(change, { ...node }, path)) return problems.add(change.path, exists);
  if (part === 'label' && rest.length === 0) return labelNode(draft, change, id, node, problems);
  if (part !== 'params') return problems.add(change.path, part === 'kind' ? fixed : wrongPlace);
  const described = { fields: spec.fields, place: `${place}.params` };
  const readAll = (value: Params) => readFields(spec.fields, value, described.place, problems);
  const params = changeParams(change, node.params, rest, described, readAll, problems);
  if (params !== undefined) draft.setNode(id, { ...node, params });
}

function toEdges(draft: Draft, change: Change, path: Path, specs: NodeSpecs, problems: Problems): undefined {
  const [, id = '', part, ...rest] = path;
  const place = `edges.${id}`;
  const edge = draft.edge(id);
  const specOf = (node: string) => own(specs, draft.node(node)?.kind ?? '');
  const places = { has: (node: string) => draft.node(node) !== undefined, specOf };
  if (change.kind === 'add' && part === undefined) {
    if (!isId(id)) return problems.add(place, mustBeId);
    if (edge !== undefined) return problems.add(place, exists);
    const read = readEdge(change.value, place, places, problems);
    if (read !== undefined) draft.setEdge(id, read);
    return;
  }
  if (edge === undefined) return problems.add('', noSuchEdge(id));
  if (part === undefined) {
    if (change.kind === 'remove') {
      draft.removeEdge(id);
      return;
    }
    const read = readEdge(change.value, place, places, problems);
    const moved = read === undefined ? undefined : ends.find((end) => read[end] !== edge[end]);
    if (moved !== undefined) problems.add(`${place}.${moved}`, fixed);
    else if (read !== undefined) draft.setEdge(id, read);
    return;
  }
  if (isThere(change, { ...edge }, path)) return problems.add(change.path, exists);
  const [from, to] = [specOf(edge.from), specOf(edge.to)];
  if (part !== 'params' || from === undefined || to === undefined) {
    return problems.add(change.path, isEnd(part) ? fixed : wrongPlace);
  }
  const described = { fields: fieldsOfEdge(from, to), place: `${place}.params` };
  const readAll = (value: Params) => readEdgeParams(value, described.place, from, to, problems);
  const params = changeParams(change, edge.params, rest, described, readAll, problems);
  if (params !== undefined) draft.setEdge(id, { ...edge, params });
}

function changeParams(
  change: Change,
  params: Params,
  path: Path,
  described: Described,
  readAll: (value: Params) => Params,
  problems: Problems,
): Params | undefined {
  if (path.length === 0) {
    const value = change.kind === 'remove' ? {} : change.value;
    if (!isJsonObject(value)) return problems.add(described.place, mustBeObject);
    const before = problems.count;
    const read = readAll(value);
    return problems.count > before ? undefined : read;
  }
  if (change.kind === 'remove') return removeParam(params, path, described, problems);
  return writeParam(params, path, change.value, described, problems);
}

function labelNode(draft: Draft, change: Change, id: string, node: FlowNode, problems: Problems): undefined {
  const { label: _, ...unnamed } = node;
  const label = change.kind === 'remove' ? undefined : readLabel(change.value, change.path, problems);
  if (label !== undefined) draft.setNode(id, { ...node, label });
  else if (change.kind === 'remove') draft.setNode(id, unnamed);
}

/** Whether what is to be added is written there already; a default that is left out is not. */
function isThere(change: Change, at: { readonly [key: string]: Json }, path: Path): boolean {
  return change.kind === 'add' && readPath(at, path.slice(2)) !== undefined;
}

function isEnd(part: string): boolean {
  return ends.some((end) => end === part);
}
