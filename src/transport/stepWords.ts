import { own } from '../base/record.ts';
import type { Language } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { formatClock, timeUnitOf } from '../flow/timeUnit.ts';
import { tellHappened } from '../i18n/happened.ts';
import type { Text } from '../i18n/language.tsx';
import { nodeLabel } from '../store/nodeLabel.ts';
import type { Happened, Stepped } from '../worker/protocol.ts';

/** What became of one message in a step: its name, then place by place what happened to it there, in one breath. */
export interface StepLine {
  readonly message: string;
  readonly places: readonly string[];
}

/** A step in lines, a message each; what happened to it later again begins another. */
export function toLines(
  happened: readonly Happened[],
  { nodes }: Flow,
  text: Text,
  language: Language,
): StepLine[] {
  const lines: { readonly of: Happened; readonly places: Place[] }[] = [];
  for (const each of happened) {
    let line = lines.at(-1);
    if (line?.of.message !== each.message) {
      line = { of: each, places: [] };
      lines.push(line);
    }
    const last = line.places.at(-1);
    const kind = each.node === null ? undefined : own(nodes, each.node)?.kind;
    const told = tellHappened(text, each.what, kind);
    if (last !== undefined && last.node === each.node) last.what.push(told);
    else line.places.push({ node: each.node, what: [told] });
  }
  return lines.map(({ of, places }) => ({
    message: text.run.message(of.message, of.type, of.event === of.message ? null : of.event),
    places: places.map(({ node, what }) => {
      const found = node === null ? undefined : own(nodes, node);
      if (node === null) return what.join(', ');
      return text.run.happenedAt(found === undefined ? node : nodeLabel(node, found, language), what);
    }),
  }));
}

interface Place {
  readonly node: string | null;
  readonly what: string[];
}

/** Lines that are shown, and read aloud. */
export const mostLines = 6;

/** A step as it is read aloud. */
export function tellStep(
  { at, happened, missed }: Stepped,
  flow: Flow,
  text: Text,
  language: Language,
): string {
  const clock = formatClock(at, timeUnitOf(flow));
  const lines = toLines(happened, flow, text, language);
  if (lines.length === 0) return text.run.stepped(clock);
  const rest = lines.length - mostLines + missed;
  const told = lines.slice(0, mostLines).flatMap(({ message, places }) => [message, ...places]);
  return [clock, ...told, ...(rest > 0 ? [text.run.andMore(rest)] : [])].join(' · ');
}
