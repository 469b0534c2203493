import { own, without } from '../base/record.ts';
import type { Language } from '../base/words.ts';
import { canConnect, connect, type Ends } from '../flow/connect.ts';
import { addNode, removeItems } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { kindLabel, nodeLabel, specOf } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import { moveInOrder, orderOf } from './order.ts';
import { keyOf, type Row } from './rows.ts';
import type { OutlineText } from './text.ts';

/** What can be done in the outline: each is one edit of the document, one step of undo, and is told. */
export interface OutlineActions {
  /** Both give the key of the row that it made, or null. A new node has no place yet: the canvas finds one. */
  add(kind: string, after: string | null): string | null;
  connect(from: string, to: string, fromPort?: string): string | null;
  remove(row: Row): void;
  move(id: string, by: -1 | 1): void;
  select(row: Row): void;
  labelOf(id: string): string;
}

export function createOutlineActions(text: OutlineText, language: Language): OutlineActions {
  const { announce, select } = useSession.getState();
  const flowNow = () => useDocument.getState().flow;
  const labelIn = ({ nodes }: Flow, id: string) => {
    const node = own(nodes, id);
    return node === undefined ? id : nodeLabel(id, node, language);
  };
  const labelOf = (id: string) => labelIn(flowNow(), id);
  const apply = (flow: Flow, label: string) => useDocument.getState().applyEdit(() => flow, { label });
  const nameOf = (row: Row) =>
    row.kind === 'node' ? labelOf(row.id) : text.edgeFrom(labelOf(row.from), labelOf(row.to));

  return {
    labelOf,
    add(kind, after) {
      const spec = specOf(kind);
      if (spec === undefined) return null;
      const { flow, id } = addNode(flowNow(), spec, { x: 0, y: 0 });
      const placed = { ...flow, layout: without(flow.layout, new Set([id])) };
      const joined = after === null ? null : connect(placed, specs, { from: after, to: id });
      apply(
        joined?.ok === true ? joined.value.flow : placed,
        `${text.labels.add} ${kindLabel(kind, language)}`,
      );
      const told = [text.added(labelOf(id))];
      if (after !== null && joined?.ok === true) told.push(text.connected(labelOf(after), labelOf(id)));
      announce(told.join(' · '));
      return keyOf({ kind: 'node', id });
    },
    connect(from, to, fromPort) {
      const joined = connect(flowNow(), specs, endsOf(from, to, fromPort));
      if (!joined.ok) {
        announce(joined.problems[0]?.message[language] ?? '');
        return null;
      }
      apply(joined.value.flow, text.labels.connect);
      announce(text.connected(labelOf(from), labelOf(to)));
      return keyOf({ kind: 'edge', id: joined.value.id });
    },
    remove(row) {
      const told = text.removed(nameOf(row));
      const flow = flowNow();
      const next = removeItems(
        flow,
        row.kind === 'node' ? [row.id] : [],
        row.kind === 'edge' ? [row.id] : [],
      );
      if (next === flow) return;
      apply(next, text.labels.remove);
      select([], []);
      announce(told);
    },
    move(id, by) {
      const next = moveInOrder(flowNow(), id, by);
      if (next === flowNow()) return;
      apply(next, text.labels.order);
      const order = orderOf(next);
      announce(text.moved(labelOf(id), order.indexOf(id) + 1, order.length));
    },
    select(row) {
      select(row.kind === 'node' ? [row.id] : [], row.kind === 'edge' ? [row.id] : []);
      announce(text.selected(nameOf(row)));
    },
  };
}

/** Where an edge may begin at a node, and which nodes it may lead to from there. */
export interface Way {
  /** Undefined for the way that what was handled takes. */
  readonly port: string | undefined;
  readonly nodes: readonly string[];
}

/** The ways that lead from a node, and the kinds that a new node behind it may have. */
export function waysFrom(flow: Flow, from: string): { ways: readonly Way[]; kinds: readonly string[] } {
  const spec = specOf(own(flow.nodes, from)?.kind ?? '');
  if (spec?.givesOutput !== true) return { ways: [], kinds: [] };
  const ways = [undefined, ...spec.outPorts].map((port) => ({
    port,
    nodes: Object.keys(flow.nodes).filter((to) => canConnect(flow, specs, endsOf(from, to, port)) === null),
  }));
  const takers = Object.values(specs).filter((each) => each.takesInput);
  return { ways, kinds: takers.map((each) => each.kind) };
}

function endsOf(from: string, to: string, fromPort: string | undefined): Ends {
  return fromPort === undefined ? { from, to } : { from, fromPort, to };
}
