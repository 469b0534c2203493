import { own } from '../base/record.ts';
import type { Point } from '../base/rect.ts';
import type { Language } from '../base/words.ts';
import { removeGroups, removeNotes } from '../flow/canvasEdits.ts';
import { groupAt } from '../flow/canvasMeta.ts';
import type { Ends } from '../flow/connect.ts';
import { connect } from '../flow/edgeEdits.ts';
import type { Flow } from '../flow/flow.ts';
import { type Added, addNode, removeItems } from '../flow/nodeEdits.ts';
import { reconnect } from '../flow/rewire.ts';
import { type Text, textIn } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { secondWorker } from '../store/firstFlow.ts';
import { kindLabel, nodeLabel, specOf } from '../store/nodeLabel.ts';
import { does } from '../store/roles.ts';
import { type Selection, selectOnly } from '../store/selection.ts';
import { useSession } from '../store/session.ts';
import { addHandlerTo } from './addHandler.ts';
import { useCanvasState } from './canvasState.ts';
import { type End, toEnds } from './ends.ts';
import { snap } from './grid.ts';
import { putInto } from './insertion.ts';
import { invitedQueue } from './invitation.ts';
import { neighbourFor, placeAfter, placeInOrder, placePressed } from './joining.ts';
import { broughtInLine, standingBeside } from './lining.ts';
import { freePlaceFrom, placeBesideHandlers } from './placement.ts';
import { seenLayout } from './seenLayout.ts';
import { takenRects } from './shownRects.ts';
import { viewOf } from './views.ts';

/** What can be done on the canvas: each is one edit of the document, one step of undo, and is told. */
export interface CanvasActions {
  /** Says why where it may not be done, to eyes too. */
  connectNodes(ends: Ends): void;
  /** An edge leads elsewhere. */
  reconnectEdge(id: string, ends: Ends): void;
  /** Adds a node as near to this place in the layout as there is room. */
  addAt(kind: string, center: Point): void;
  /** Adds a node that is joined to an end: what lies there leads to it, or it leads there. */
  addJoined(kind: string, center: Point, end: End, backwards: boolean): void;
  /** Adds a node behind this one, which leads to it where it may; of none in the order of reading. */
  addAfter(kind: string, node: string | null): void;
  /** Adds a node into an edge; what comes behind makes room. */
  addInto(kind: string, edge: string, center: Point): void;
  /** Adds a node that was not put anywhere: it joins the only node that is loose where it fits. */
  addPressed(kind: string, center: Point): void;
  /** Adds a handler, or another kind that serves, that takes from this queue. */
  addToQueue(queue: string, kind?: string): void;
  /** A frame goes without what is in it, a closed group with it. */
  remove(selected: Partial<Selection>): void;
}

/** What a new node is joined to: an edge that it goes into, or a node; else nothing yet. */
interface AddedTo {
  readonly node?: string;
  readonly edge?: true;
}

/** They tell what they did in the page's language. */
export function canvasActions(): CanvasActions {
  const { language } = useSession.getState();
  return createActions(textIn(language), language);
}

function createActions(text: Text, language: Language): CanvasActions {
  const { announce } = useSession.getState();
  const flowNow = () => useDocument.getState().flow;
  const labelOf = (flow: Flow, id: string) => {
    const node = own(flow.nodes, id);
    return node === undefined ? id : nodeLabel(id, node, language);
  };
  const apply = (flow: Flow, label: string) => useDocument.getState().applyEdit(() => flow, { label });
  const applyAdded = ({ flow, id }: Added, kind: string) => {
    apply(flow, text.canvas.edits.add(kindLabel(kind, language)));
    selectOnly({ nodes: [id] });
    useCanvasState.getState().set({ added: { id } });
    return labelOf(flow, id);
  };
  const refuse = (why: string) => {
    announce(why);
    useCanvasState.getState().set({ refusal: why });
  };
  const sizeOfKind = (kind: string) => viewOf(kind)?.size({ kind, params: {} }) ?? { width: 0, height: 0 };
  /** A new node about this place, in line with the one that it joins or else with one that stands beside it, clear of all unless it goes into an edge. */
  const addAbout = (kind: string, center: Point, to: AddedTo): Added | null => {
    const spec = specOf(kind);
    if (spec === undefined) return null;
    const flow = flowNow();
    const size = sizeOfKind(kind);
    const wanted = { x: center.x - size.width / 2, y: center.y - size.height / 2 };
    const isDown = useCanvasState.getState().orientation === 'down';
    const rects = takenRects(flow);
    const taken = to.edge === true ? [] : [...rects.values()];
    const joined = to.node === undefined ? undefined : rects.get(to.node);
    const others = joined === undefined ? standingBeside(wanted, size, taken) : [joined];
    const at = broughtInLine(wanted, size, others) ?? snap(wanted);
    return addNode(flow, spec, freePlaceFrom(at, size, taken, isDown));
  };
  /** The node with its edge; alone where the two cannot be connected. */
  const addJoinedBy = (added: Added, kind: string, ends: Ends) => {
    const joined = connect(added.flow, specs, ends);
    const label = applyAdded(joined.ok ? { flow: joined.value.flow, id: added.id } : added, kind);
    const flow = flowNow();
    const told = [text.canvas.added(label)];
    if (joined.ok) told.push(text.canvas.connected(labelOf(flow, ends.from), labelOf(flow, ends.to)));
    announce(told.join(' · '));
  };

  return {
    connectNodes(ends) {
      const flow = flowNow();
      const result = connect(flow, specs, ends);
      if (!result.ok) {
        refuse(text.canvas.cannotConnect(result.problems[0]?.message[language] ?? ''));
        return;
      }
      apply(result.value.flow, text.canvas.edits.connect);
      announce(text.canvas.connected(labelOf(flow, ends.from), labelOf(flow, ends.to)));
    },
    reconnectEdge(id, ends) {
      const flow = flowNow();
      const result = reconnect(flow, specs, id, ends);
      if (!result.ok) {
        refuse(text.canvas.cannotConnect(result.problems[0]?.message[language] ?? ''));
        return;
      }
      if (result.value === flow) return;
      apply(result.value, text.canvas.edits.reconnect);
      announce(text.canvas.connected(labelOf(flow, ends.from), labelOf(flow, ends.to)));
    },
    addAt(kind, center) {
      const added = addAbout(kind, center, {});
      if (added !== null) announce(text.canvas.added(applyAdded(added, kind)));
    },
    addJoined(kind, center, end, backwards) {
      const added = addAbout(kind, center, { node: end.node });
      if (added === null) return;
      addJoinedBy(added, kind, toEnds(end, { node: added.id }, backwards));
    },
    addAfter(kind, node) {
      const spec = specOf(kind);
      if (spec === undefined) return;
      const flow = flowNow();
      if (node !== null && does(flow.nodes, node, 'holds') && spec.roles.includes('serves'))
        return this.addToQueue(node, kind);
      const [size, rects] = [sizeOfKind(kind), takenRects(flow)];
      const before = node === null ? undefined : rects.get(node);
      const seen = seenLayout() ?? { x: 0, y: 0, ...size };
      const at = before === undefined ? placeInOrder(size, rects, seen) : placeAfter(before, size, rects);
      const added = addNode(flow, spec, at);
      if (node !== null) addJoinedBy(added, kind, { from: node, to: added.id });
      else announce(text.canvas.added(applyAdded(added, kind)));
    },
    addInto(kind, edge, center) {
      const added = addAbout(kind, center, { edge: true });
      if (added === null) return;
      const label = applyAdded({ flow: putInto(added.flow, edge, added.id), id: added.id }, kind);
      announce(text.canvas.added(label));
    },
    addPressed(kind, center) {
      const spec = specOf(kind);
      if (spec === undefined) return;
      const flow = flowNow();
      const neighbour = neighbourFor(flow, kind);
      const added = addNode(
        flow,
        spec,
        placePressed(flow, neighbour, sizeOfKind(kind), takenRects(flow), center),
      );
      if (neighbour === null) {
        announce(text.canvas.added(applyAdded(added, kind)));
        return;
      }
      addJoinedBy(
        added,
        kind,
        toEnds({ node: neighbour.id }, { node: added.id }, neighbour.side === 'before'),
      );
    },
    addToQueue(queue, kind = 'handler') {
      const flow = flowNow();
      const label = invitedQueue(flow) === queue ? secondWorker[language] : undefined;
      const at = placeBesideHandlers(flow, queue, sizeOfKind(kind), takenRects(flow));
      const added = applyAdded(addHandlerTo(flow, queue, at, label, specOf(kind)), kind);
      announce(text.canvas.addedTo(added, labelOf(flow, queue)));
    },
    remove({ nodes = [], edges = [], notes = [], groups = [] }) {
      const flow = flowNow();
      const within = groups.flatMap((id) => {
        const group = groupAt(flow, id);
        return group?.closed === true ? group.nodes : [];
      });
      const withoutParts = removeGroups(removeNotes(flow, notes), groups);
      const next = removeItems(withoutParts, [...nodes, ...within], edges);
      if (next === flow) return;
      apply(next, text.canvas.edits.remove);
      selectOnly({});
      announce(text.canvas.removed(nodes.length + edges.length + notes.length + groups.length));
    },
  };
}
