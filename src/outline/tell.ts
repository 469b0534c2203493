import { own } from '../base/record.ts';
import type { Language } from '../base/words.ts';
import type { Text } from '../i18n/language.tsx';
import { formatCount } from '../i18n/numbers.ts';
import { edgeStride, type Frame, nodeStride, type Slots } from '../worker/protocol.ts';
import type { OutlineText } from './text.ts';

/** The run as the outline tells it. */
export interface Told {
  readonly frame: Frame | null;
  readonly slots: Slots | null;
}

export interface Telling {
  readonly page: Text;
  readonly text: OutlineText;
  readonly language: Language;
}

type Numbers = (index: number) => number;
type Teller = (number: Numbers, count: (index: number) => string, telling: Telling) => string;

/** What each kind says of itself, from its numbers in a frame. */
const tellers: Readonly<Record<string, Teller>> = {
  source: (number, count, { page: { canvas } }) =>
    join(canvas.source.created(count(0)), number(1) > 0 && canvas.source.waiting(count(1))),
  queue: (number, count, { page: { canvas } }) =>
    join(
      Number.isNaN(number(1))
        ? canvas.queue.state(count(0), '')
        : canvas.queue.stateOf(count(0), count(1), ''),
      number(2) > 0 && canvas.queue.blocked(count(2)),
    ),
  handler: (number, count, { page: { canvas } }) =>
    join(
      canvas.handler.busyOf(number(0), number(3)),
      number(2) > 0 && canvas.handler.heldOf(number(2)),
      number(4) > 0 && canvas.handler.callers(count(4)),
      number(7) > 0 && canvas.handler.retrying(count(7)),
      canvas.handler.loadTold(Math.round(number(6) * 100)),
    ),
  topic: (_, count, { page: { canvas } }) => canvas.topic.state(count(0), count(1)),
  router: (_, count, { text }) => text.arrived(count(0)),
  delay: (_, count, { page: { canvas } }) => canvas.delay.state(count(0), count(1)),
  join: (number, count, { page: { canvas } }) => canvas.join.state(count(1), count(0), number(2)),
  sink: (_, count, { page: { canvas } }) => canvas.sink.completed(count(0)),
};

/** How a node stands; empty where the run does not tell. */
export function tellNode(kind: string, id: string, { frame, slots }: Told, telling: Telling): string {
  const slot = slots === null ? undefined : own(slots.nodes, id);
  const teller = own(tellers, kind);
  if (frame === null || slot === undefined || slots?.revision !== frame.revision || teller === undefined)
    return '';
  const number = (index: number) => frame.nodes[slot * nodeStride + index] ?? 0;
  return teller(number, (index) => formatCount(number(index), telling.language), telling);
}

export function tellEdge(id: string, { frame, slots }: Told, { text, language }: Telling): string {
  const slot = slots === null ? undefined : own(slots.edges, id);
  if (frame === null || slot === undefined || slots?.revision !== frame.revision) return '';
  const [passed = 0, underWay = 0] = frame.edges.subarray(slot * edgeStride, (slot + 1) * edgeStride);
  return join(
    text.passed(formatCount(passed, language)),
    underWay > 0 && text.underWay(formatCount(underWay, language)),
  );
}

function join(...parts: readonly (string | false)[]): string {
  return parts.filter(Boolean).join(', ');
}
