import { type Problem, problem, toLine } from '../base/problem.ts';
import { own } from '../base/record.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import { edgeFields, fieldsOfEdge } from './edgeSpec.ts';
import type { Flow, Json } from './flow.ts';
import { isJsonObject } from './json.ts';
import { quote } from './messages.ts';
import { migrate } from './migrate.ts';
import type { NodeSpecs } from './nodeSpec.ts';
import { parseFlow } from './parseFlow.ts';
import { type Path, parsePath, readPath, writePath } from './path.ts';
import type { Fields } from './readField.ts';

/** One value set from outside before a run, as `nodes.worker.params.servers=2`. */
export interface Override {
  readonly path: string;
  readonly value: Json;
}

/** The value is JSON, and text where it is not. */
export function parseOverride(text: string): Result<Override> {
  const equals = text.indexOf('=');
  if (equals < 1) {
    return failure(problem('', words(`${quote(text)} must be path=value`, `${quote(text)} 应为 路径=值`)));
  }
  const written = text.slice(equals + 1);
  return success({ path: text.slice(0, equals), value: toJsonOrText(written) });
}

/**
 * The flow of a file with every override laid on it in order and then checked as a whole, once: what two of them say may be
 * right only together. A path may name what the file leaves out, a whole distribution, or a part of one. A problem that
 * comes of an override ends with that one, and one of the whole file begins with `name`; what leads nowhere changes nothing for those behind it.
 */
export function parseOverridden(
  file: unknown,
  name: string,
  overrides: readonly Override[],
  specs: NodeSpecs,
): Result<Flow> {
  const called = (problems: readonly Problem[]) =>
    problems.map((each) => (each.path === '' ? problem(name, each.message) : each));
  const migrated = migrate(file);
  if (!migrated.ok) return failure(...called(migrated.problems));
  const problems: Problem[] = [];
  let laid = migrated.value as File;
  for (const override of overrides) {
    const result = lay(laid, override, specs);
    if (result.ok) laid = result.value;
    else problems.push(...result.problems.map((each) => comesOf(each, override.path)));
  }
  const parsed = parseFlow(laid, specs);
  if (!parsed.ok)
    problems.push(...trace(called(parsed.problems), overrides, parseFlow(migrated.value, specs)));
  return parsed.ok && problems.length === 0 ? parsed : failure(...problems);
}

type File = { readonly [key: string]: Json };

function lay(file: File, override: Override, specs: NodeSpecs): Result<File> {
  const path = parsePath(override.path);
  if (!path.ok) return path;
  const written = write(file, path.value, override.value, specs);
  if (isJsonObject(written)) return success(written);
  return failure(problem(override.path, namesNothing(file, path.value)));
}

function write(file: File, path: Path, value: Json, specs: NodeSpecs): Json | undefined {
  const [root = '', id = '', part, name, ...rest] = path;
  if (root === 'journal' && path.length > 1 && !Object.hasOwn(file, root))
    return write({ ...file, journal: [] }, path, value, specs);
  if (root !== 'nodes' && root !== 'edges') return writePath(file, path, value);
  if (part !== undefined && readPath(file, [root, id]) === undefined) return undefined;
  if (part !== 'params' || name === undefined) return writePath(file, path, value);
  // By the description of the parameter: what stands there may be its default.
  const place = [root, id, part, name];
  const field = own(root === 'nodes' ? fieldsOf(file, id, specs) : fieldsBetween(file, id, specs), name);
  const written = writePath(readPath(file, place), rest, value, field);
  return written === undefined ? undefined : writePath(file, place, written);
}

function fieldsOf(file: File, node: Json | undefined, specs: NodeSpecs): Fields {
  return specOf(file, node, specs)?.fields ?? {};
}

function fieldsBetween(file: File, edge: string, specs: NodeSpecs): Fields {
  const end = (name: string) => specOf(file, readPath(file, ['edges', edge, name]), specs);
  const [from, to] = [end('from'), end('to')];
  return from === undefined || to === undefined ? edgeFields : fieldsOfEdge(from, to);
}

function specOf(file: File, node: Json | undefined, specs: NodeSpecs) {
  const kind = typeof node === 'string' ? readPath(file, ['nodes', node, 'kind']) : undefined;
  return typeof kind === 'string' ? own(specs, kind) : undefined;
}

/** With what bars the way: a value that nothing can be in, or a gap in a list. */
function namesNothing(file: File, path: Path) {
  const bars = path.map((_, index) => path.slice(0, index));
  const bar = bars.findLast((each) => readPath(file, each) !== undefined) ?? [];
  const stands = readPath(file, bar);
  if (stands === undefined || isJsonObject(stands))
    return words('names nothing in this flow', '在此流程中不存在');
  const at = bar.join('.');
  const what = quote(JSON.stringify(stands)).slice(1, -1).replaceAll('\\"', '"');
  return words(`names nothing in this flow: at ${at} stands ${what}`, `在此流程中不存在：${at} 处是 ${what}`);
}

/** The problems of a file that overrides were laid on, each with the one it comes of; those it has without them as they are. */
function trace(
  problems: readonly Problem[],
  overrides: readonly Override[],
  alone: Result<Flow>,
): readonly Problem[] {
  const before = new Set(alone.ok ? [] : alone.problems.map((each) => toLine(each)));
  return problems.map((each) => {
    const { path } = each;
    const leads = ({ path: set }: Override) =>
      `${path}.`.startsWith(`${set}.`) || `${set}.`.startsWith(`${path}.`);
    const of = overrides.findLast((override) => override.path === path) ?? overrides.findLast(leads);
    if (of !== undefined) return comesOf(each, of.path);
    return before.has(toLine(each)) ? each : comesOf(each, path);
  });
}

function comesOf({ path, message }: Problem, override: string): Problem {
  const from = path === override ? '--set' : `--set ${override}`;
  return problem(path, words(`${message.en} (${from})`, `${message['zh-CN']}（${from}）`));
}

function toJsonOrText(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
