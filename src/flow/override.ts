import { problem } from '../base/problem.ts';
import { own } from '../base/record.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import { applyCommand } from './command.ts';
import type { Flow, Json } from './flow.ts';
import { quote } from './messages.ts';
import type { NodeSpecs } from './nodeSpec.ts';
import { parseFlow } from './parseFlow.ts';
import { parsePath, writePath } from './path.ts';
import { toFile } from './writeFlow.ts';

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
 * The flow as if its file said so: any path of the file, with every check of the file. A path may name a parameter
 * that was left out, or a part of one.
 */
export function overrideFlow(flow: Flow, override: Override, specs: NodeSpecs): Result<Flow> {
  const path = parsePath(override.path);
  if (!path.ok) return path;
  const [root, id = '', part] = path.value;
  const known = root === 'nodes' || root === 'edges' ? own<unknown>(flow[root], id) : undefined;
  if (part === 'params' && known !== undefined) {
    const changed = applyCommand(flow, { kind: 'set', ...override }, specs);
    // Once more as a file: the journal must still fit.
    return changed.ok ? parseFlow(toFile(changed.value, specs), specs) : changed;
  }
  const noPlace = part !== undefined && (root === 'nodes' || root === 'edges') && known === undefined;
  const written = noPlace ? undefined : writePath(toFile(flow, specs), path.value, override.value);
  if (written !== undefined) return parseFlow(written, specs);
  return failure(problem(override.path, words('names nothing in this flow', '在此流程中不存在')));
}

function toJsonOrText(text: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return text;
  }
}
