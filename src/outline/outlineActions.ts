import { own, without } from '../base/record.ts';
import type { Language, Words } from '../base/words.ts';
import { groupAt } from '../flow/canvasMeta.ts';
import { canConnect, type Ends } from '../flow/connect.ts';
import { connect } from '../flow/edgeEdits.ts';
import type { Flow } from '../flow/flow.ts';
import { addNode, removeItems } from '../flow/nodeEdits.ts';
import { textIn } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { runCommand } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { kindLabel, nodeLabel, specOf } from '../store/nodeLabel.ts';
import { selectionNow, selectOnly } from '../store/selection.ts';
import { useSession } from '../store/session.ts';
import { rowsBetween, toggled, toSelection } from './choosing.ts';
import { moveInOrder } from './order.ts';
import { keyOf, type Row, type RowKey } from './rows.ts';
import type { OutlineText } from './text.ts';

/** What can be done in the outline: each is one edit of the document, one step of undo, and is told. */
export interface OutlineActions {
  /** Both give the key of the row that it made, or null. A new node has no place yet: the canvas finds one. */
  add(kind: string, after: string | null): string | null;
  connect(from: string, to: string, fromPort?: string): string | null;
  /** With all that is selected where the row is one of several. */
  remove(row: Row): void;
  move(row: RowKey, by: -1 | 1): void;
  /** This and nothing else. */
  select(row: Row): void;
  /** One more, or one less. */
  toggle(row: Row): void;
  /** All from one row to another. */
  selectBetween(rows: readonly Row[], from: string, to: string): void;
  /** A command speaks of what is selected: of this row where it is no part of that. */
  speakOf(row: Row): void;
  labelOf(id: string): string;
}

export function createOutlineActions(text: OutlineText, language: Language): OutlineActions {
  const { announce } = useSession.getState();
  const flowNow = () => useDocument.getState().flow;
  const labelIn = ({ nodes }: Flow, id: string) => {
    const node = own(nodes, id);
    return node === undefined ? id : nodeLabel(id, node, language);
  };
  const labelOf = (id: string) => labelIn(flowNow(), id);
  const apply = (flow: Flow, label: string) => useDocument.getState().applyEdit(() => flow, { label });
  const nameOf = (row: Row | RowKey) => {
    if (row.kind === 'note') return text.note;
    if (row.kind === 'group') return nameOfGroup(flowNow(), row.id, language);
    return 'from' in row ? text.edgeFrom(labelOf(row.from), labelOf(row.to)) : labelOf(row.id);
  };
  const selectRow = (row: Row) => selectOnly(toSelection(flowNow(), [row]));
  const isSelected = ({ kind, id }: Row) => selectionNow()[`${kind}s`].includes(id);

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
      const several = Object.values(selectionNow()).flat().length > 1 && isSelected(row);
      if (several || row.kind === 'group' || row.kind === 'note') {
        if (!several) selectRow(row);
        runCommand('edit.remove');
        return;
      }
      const told = text.removed(nameOf(row));
      const flow = flowNow();
      const next = removeItems(
        flow,
        row.kind === 'node' ? [row.id] : [],
        row.kind === 'edge' ? [row.id] : [],
      );
      if (next === flow) return;
      apply(next, text.labels.remove);
      selectOnly({});
      announce(told);
    },
    move({ kind, id }, by) {
      if (kind !== 'node' && kind !== 'group') return;
      const moved = moveInOrder(flowNow(), { kind, id }, by);
      if (moved === null) return;
      apply(moved.flow, text.labels.order);
      announce(text.moved(nameOf({ kind, id }), moved.place, moved.of));
    },
    select(row) {
      selectRow(row);
      const isPart = row.kind === 'group' || row.kind === 'note';
      announce((isPart ? text.selectedPart : text.selected)(nameOf(row)));
    },
    toggle(row) {
      const next = toggled(selectionNow(), row);
      selectOnly(next);
      announce(text.chosen(Object.values(next).flat().length));
    },
    selectBetween(rows, from, to) {
      const next = toSelection(flowNow(), rowsBetween(rows, from, to));
      selectOnly(next);
      announce(text.chosen(Object.values(next).flat().length));
    },
    speakOf(row) {
      if (!isSelected(row)) selectRow(row);
    },
  };
}

export function nameOfGroup(flow: Pick<Flow, 'meta'>, id: string, language: Language): string {
  const group = groupAt(flow, id);
  const { parts } = textIn(language).canvas;
  return group?.label ?? (group?.closed === true ? parts.workflow : parts.group);
}

/** Where an edge may begin at a node, and where it may lead to from there. */
export interface Way {
  /** Undefined for the way that what was handled takes. */
  readonly port: string | undefined;
  /** Those that it may lead to first; the others with the reason why not. */
  readonly nodes: readonly { readonly id: string; readonly why: Words | null }[];
}

/** The ways that lead from a node, and the kinds that a new node behind it may have. */
export function waysFrom(flow: Flow, from: string): { ways: readonly Way[]; kinds: readonly string[] } {
  const spec = specOf(own(flow.nodes, from)?.kind ?? '');
  if (spec?.givesOutput !== true) return { ways: [], kinds: [] };
  const others = Object.keys(flow.nodes).filter((id) => id !== from);
  const whyNot = (to: string, port?: string) => canConnect(flow, specs, endsOf(from, to, port));
  const ways = [undefined, ...spec.outPorts].map((port): Way => {
    const judged = others.map((id) => ({ id, why: whyNot(id, port) }));
    // What may never be led to is told once, not with each way anew.
    const told =
      port === undefined
        ? judged
        : judged.filter(({ id, why }) => why?.en !== whyNot(id)?.en || why === null);
    return {
      port,
      nodes: [...told.filter(({ why }) => why === null), ...told.filter(({ why }) => why !== null)],
    };
  });
  const takers = Object.values(specs).filter((each) => each.takesInput);
  return { ways, kinds: takers.map((each) => each.kind) };
}

function endsOf(from: string, to: string, fromPort: string | undefined): Ends {
  return fromPort === undefined ? { from, to } : { from, fromPort, to };
}
