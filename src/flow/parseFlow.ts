import { problem } from '../base/problem.ts';
import { isRecord, own, type UnknownRecord } from '../base/record.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import type { Flow, FlowEdge, FlowNode, JournalEntry, RunSettings } from './flow.ts';
import { isId } from './id.ts';
import { checkJournal, readJournal } from './journal.ts';
import { atMost, isRequired, mustBeId, mustBeObject, mustBeText, unknownField } from './messages.ts';
import { migrate } from './migrate.ts';
import type { NodeSpecs } from './nodeSpec.ts';
import { readEdge } from './parseEdge.ts';
import { readNode } from './parseNode.ts';
import { readLayout, readMeta } from './parsePage.ts';
import { Problems } from './problems.ts';
import { readFields } from './readField.ts';
import { defaultRun, runFields } from './runFields.ts';
import { placeOf, scanJson } from './scanJson.ts';

const flowKeys = ['format', 'name', 'run', 'nodes', 'edges', 'layout', 'journal', 'meta'];
const largestText = 50_000_000;
export const longestName = 1000;
export const mostNodes = 10_000;
export const mostEdges = 50_000;

/** A flow from the text of a file. Never throws; every problem names its place. */
export function parseFlowText(text: string, specs: NodeSpecs): Result<Flow> {
  const read = readFileText(text);
  return read.ok ? parseFlow(read.value, specs) : read;
}

/** What the text of a file holds, any JSON at all. Never throws; problems name line and column. */
export function readFileText(text: string): Result<unknown> {
  if (text.length > largestText) {
    return failure(problem('', words('the file is larger than 50 MB', '文件大于 50 MB')));
  }
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const fault = scanJson(content);
  if (fault === null) return success(JSON.parse(content));
  const { line, column } = placeOf(content, fault.offset);
  const what = JSON.stringify(fault.text.slice(0, 60));
  const reason = {
    unexpected: words(`not valid JSON: unexpected ${what}`, `不是合法的 JSON：意外的 ${what}`),
    end: words('not valid JSON: the text ends too soon', '不是合法的 JSON：文本不完整'),
    duplicate: words(`${what} is given twice`, `${what} 出现了两次`),
    deep: words('nested more than 1000 deep', '嵌套超过 1000 层'),
  }[fault.kind];
  return failure(
    problem(
      '',
      words(
        `line ${line}, column ${column}: ${reason.en}`,
        `第 ${line} 行第 ${column} 列：${reason['zh-CN']}`,
      ),
    ),
  );
}

/** A flow from what a file holds, in its canonical form: defaults left out. Strict; tells all problems at once. */
export function parseFlow(value: unknown, specs: NodeSpecs): Result<Flow> {
  const migrated = migrate(value);
  if (!migrated.ok) return migrated;
  const file = migrated.value;
  const problems = new Problems();
  for (const key of Object.keys(file)) {
    if (!flowKeys.includes(key)) problems.add(key, unknownField(flowKeys));
  }
  const flow: Flow = {
    format: 'eddy-flow/1',
    name: readName(own(file, 'name'), problems),
    run: readRun(own(file, 'run'), problems),
    ...readParts(file, specs, problems),
    journal: readSteps(own(file, 'journal'), problems),
    layout: {},
    meta: {},
  };
  const ids = idsEver(file, flow.journal);
  const meta = readMeta(own(file, 'meta'), 'meta', ids, problems);
  if (problems.count === 0) checkJournal(flow, specs, 'journal', problems);
  const layout = readLayout(own(file, 'layout'), 'layout', ids, problems);
  return problems.toResult({ ...flow, layout, meta });
}

function readName(value: unknown, problems: Problems): string {
  if (value === undefined) return '';
  if (typeof value !== 'string') problems.add('name', mustBeText);
  else if (value.length <= longestName) return value;
  else problems.add('name', words('must be at most 1000 characters long', '长度不能超过 1000 个字符'));
  return '';
}

function readRun(value: unknown, problems: Problems): RunSettings {
  if (value === undefined) return defaultRun;
  if (!isRecord(value)) return problems.add('run', mustBeObject) ?? defaultRun;
  return { ...defaultRun, ...readFields(runFields, value, 'run', problems) };
}

function readParts(file: UnknownRecord, specs: NodeSpecs, problems: Problems): Pick<Flow, 'nodes' | 'edges'> {
  if (!Object.hasOwn(file, 'nodes')) problems.add('nodes', isRequired);
  const writtenNodes = readEntries(own(file, 'nodes'), 'nodes', mostNodes, problems);
  const nodes = new Map<string, FlowNode>();
  for (const [id, value] of writtenNodes) {
    const node = readNode(value, `nodes.${id}`, specs, problems);
    if (node !== undefined) nodes.set(id, node);
  }
  const places = {
    has: (id: string) => writtenNodes.has(id),
    specOf: (id: string) => own(specs, nodes.get(id)?.kind ?? ''),
  };
  const edges = new Map<string, FlowEdge>();
  for (const [id, value] of readEntries(own(file, 'edges'), 'edges', mostEdges, problems)) {
    const edge = readEdge(value, `edges.${id}`, places, problems);
    if (edge !== undefined) edges.set(id, edge);
  }
  return { nodes: Object.fromEntries(nodes), edges: Object.fromEntries(edges) };
}

/** The members of an object whose names are ids. */
function readEntries(value: unknown, path: string, most: number, problems: Problems): Map<string, unknown> {
  const entries = new Map<string, unknown>();
  if (value === undefined) return entries;
  if (!isRecord(value)) return problems.add(path, mustBeObject) ?? entries;
  const ids = Object.keys(value);
  if (ids.length > most) {
    return problems.add(path, atMost(most, words('entries', '条目'))) ?? entries;
  }
  for (const id of ids) {
    if (isId(id)) entries.set(id, value[id]);
    else problems.add(`${path}.${id}`, mustBeId);
  }
  return entries;
}

function readSteps(value: unknown, problems: Problems): readonly JournalEntry[] {
  return value === undefined ? [] : readJournal(value, 'journal', problems);
}

/** Every node that is there at the start or comes by the journal: those have a place on the page. */
function idsEver(file: UnknownRecord, journal: readonly JournalEntry[]): ReadonlySet<string> {
  const nodes = own(file, 'nodes');
  const ids = new Set(isRecord(nodes) ? Object.keys(nodes) : []);
  for (const { command } of journal) {
    const added = command.kind === 'add' ? /^nodes\.([^.]+)$/.exec(command.path)?.[1] : undefined;
    if (added !== undefined) ids.add(added);
  }
  return ids;
}
