import { isRecord, own } from '../base/record.ts';
import type { Result } from '../base/result.ts';
import { words } from '../base/words.ts';
import { applyToDraft } from './command.ts';
import { Draft } from './draft.ts';
import type { Command, Flow, JournalEntry, Json } from './flow.ts';
import { atMost, isRequired, mustBeList, mustBeObject, unknownField, within } from './messages.ts';
import type { NodeSpecs } from './nodeSpec.ts';
import { readCommand } from './parseCommand.ts';
import { parsePath } from './path.ts';
import { Problems } from './problems.ts';
import { readPlainNumber } from './readField.ts';

const entryKeys = ['at', 'afterEvents', 'command'];
const mostEntries = 100_000;
/** Values looked at while the journal is checked: a bound on the time that a hostile file can take. */
const mostWork = 2_000_000;

/** The form of each entry and their order, not whether the flow allows them. */
export function readJournal(value: unknown, path: string, problems: Problems): readonly JournalEntry[] {
  if (!Array.isArray(value)) return problems.add(path, mustBeList) ?? [];
  if (value.length > mostEntries) {
    return problems.add(path, atMost(mostEntries, words('entries', '条目'))) ?? [];
  }
  const entries: JournalEntry[] = [];
  let at = 0;
  let afterEvents = 0;
  for (const [index, item] of value.entries()) {
    const entry = readEntry(item, `${path}.${index}`, problems);
    if (entry === undefined) continue;
    if (entry.at < at) {
      problems.add(`${path}.${index}.at`, words('must not be before the entry above', '不能早于上一条'));
    }
    if ((entry.afterEvents ?? afterEvents) < afterEvents) {
      problems.add(
        `${path}.${index}.afterEvents`,
        words('must not be less than in the entries above', '不能小于前面各条'),
      );
    }
    at = Math.max(at, entry.at);
    afterEvents = Math.max(afterEvents, entry.afterEvents ?? 0);
    entries.push(entry);
  }
  return entries;
}

/** Whether each command fits the flow that the ones before it leave. Told at `journal.<n>.command`. */
export function checkJournal(flow: Flow, specs: NodeSpecs, path: string, problems: Problems): undefined {
  const draft = new Draft(flow);
  let work = 0;
  for (const [index, entry] of flow.journal.entries()) {
    const found = new Problems();
    work += costOf(draft, entry.command);
    if (work > mostWork) {
      return problems.add(
        `${path}.${index}`,
        words('the journal is too much to check', '日志过大，无法检查'),
      );
    }
    applyToDraft(draft, entry.command, specs, found);
    for (const each of found.toList()) problems.add(`${path}.${index}.command`, within(each));
  }
}

/** The flow as its journal leaves it, the journal emptied. */
export function flowAfterJournal(flow: Flow, specs: NodeSpecs): Result<Flow> {
  const problems = new Problems();
  const draft = new Draft(flow);
  for (const entry of flow.journal) applyToDraft(draft, entry.command, specs, problems);
  return problems.toResult({ ...draft.toFlow(flow), journal: [] });
}

function readEntry(value: unknown, path: string, problems: Problems): JournalEntry | undefined {
  if (!isRecord(value)) return problems.add(path, mustBeObject);
  const before = problems.count;
  for (const key of Object.keys(value)) {
    if (!entryKeys.includes(key)) problems.add(`${path}.${key}`, unknownField(entryKeys));
  }
  const at = own(value, 'at');
  const instant =
    at === undefined
      ? problems.add(`${path}.at`, isRequired)
      : readPlainNumber({ min: 0 }, at, `${path}.at`, problems);
  const given = own(value, 'afterEvents');
  const afterEvents =
    given === undefined
      ? undefined
      : readPlainNumber({ min: 0, whole: true }, given, `${path}.afterEvents`, problems);
  const inner = own(value, 'command');
  const command =
    inner === undefined
      ? problems.add(`${path}.command`, isRequired)
      : readCommand(inner, `${path}.command`, problems);
  if (problems.count > before || instant === undefined || command === undefined) return undefined;
  return { at: instant, ...(afterEvents === undefined ? {} : { afterEvents }), command };
}

/** Changing a part of a parameter means looking at the whole of it. */
function costOf(draft: Draft, command: Command): number {
  if (command.kind !== 'set' && command.kind !== 'add' && command.kind !== 'remove') return 1;
  const path = parsePath(command.path);
  const [root, id = '', , name, ...rest] = path.ok ? path.value : [];
  if (name === undefined || rest.length === 0) return 1;
  const params = (root === 'nodes' ? draft.node(id) : draft.edge(id))?.params ?? {};
  return sizeOf(own(params, name));
}

function sizeOf(value: Json | undefined): number {
  if (typeof value !== 'object' || value === null) return 1;
  let size = 1;
  for (const inner of Object.values(value)) size += sizeOf(inner);
  return size;
}
