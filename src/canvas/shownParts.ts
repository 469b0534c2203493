import type { Node } from '@xyflow/react';
import { boundsOf, type Point, type Rect, type Size } from '../base/rect.ts';
import { type Group, groupsOf, noteRect, notesOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import type { Text } from '../i18n/language.tsx';
import { partId } from '../store/parts.ts';
import type { Orientation } from './curve.ts';
import { type End, handleOf } from './ends.ts';
import { toShown } from './orientation.ts';
import { handleAt, sidesOf } from './shownNode.ts';
import {
  frameAround,
  portPlace,
  portsOf,
  type WorkflowPorts,
  workflowRect,
  workflowSize,
} from './workflow.ts';

/** Frames lie below all else, selected ones too: the canvas raises what is selected by a thousand. */
const below = -3000;

export interface ShownParts {
  readonly groups: readonly Node[];
  readonly notes: readonly Node[];
  /** The closed group that stands for a node. */
  readonly closedOf: ReadonlyMap<string, string>;
}

/** What the drawing of a closed group is told beside its id. */
export interface WorkflowData extends WorkflowPorts, Record<string, unknown> {
  readonly size: Size;
}

export function nameOfGroup(group: Group, text: Text): string {
  if (group.label !== undefined) return group.label;
  return group.closed === true ? text.canvas.parts.workflow : text.canvas.parts.group;
}

/** What stands on the canvas beside nodes: notes, frames round groups, closed groups with their ports. */
export function shownParts(
  flow: Pick<Flow, 'nodes' | 'edges' | 'meta'>,
  rects: ReadonlyMap<string, Rect>,
  moving: ReadonlyMap<string, Point>,
  selected: ReadonlySet<string>,
  orientation: Orientation,
  text: Text,
): ShownParts {
  const closedOf = new Map<string, string>();
  const groups: Node[] = [];
  for (const [id, group] of Object.entries(groupsOf(flow))) {
    const shownId = partId('group', id);
    const bounds = boundsOf(group.nodes.flatMap((node) => rects.get(node) ?? []));
    if (bounds === null) continue;
    if (group.closed === true) for (const node of group.nodes) closedOf.set(node, shownId);
    const name = nameOfGroup(group, text);
    const isSelected = selected.has(shownId);
    const count = group.nodes.length;
    groups.push(
      group.closed === true
        ? workflowNode(
            shownId,
            text.canvas.parts.workflowName(name, count),
            flow,
            group,
            bounds,
            rects,
            isSelected,
            orientation,
          )
        : frameNode(shownId, text.canvas.parts.groupName(name, count), bounds, isSelected),
    );
  }
  const notes = Object.entries(notesOf(flow)).map(([id, note]) => {
    const shownId = partId('note', id);
    const rect = noteRect(note);
    const at = moving.get(shownId) ?? toShown(rect, rect, orientation);
    return boxNode(
      shownId,
      'note',
      text.canvas.parts.noteName(note.text),
      { ...rect, ...at },
      selected.has(shownId),
    );
  });
  const { note, group, workflow } = text.canvas.parts;
  const roles: Readonly<Record<string, string>> = { note, frame: group, workflow };
  const told = (node: Node): Node => ({
    ...node,
    domAttributes: { 'aria-roledescription': roles[node.type ?? ''] ?? '' },
  });
  return { groups: groups.map(told), notes: notes.map(told), closedOf };
}

function boxNode(
  id: string,
  type: 'note' | 'frame' | 'workflow',
  name: string,
  rect: Rect,
  selected: boolean,
): Node {
  const size: Size = { width: rect.width, height: rect.height };
  return {
    id,
    type,
    position: { x: rect.x, y: rect.y },
    data: {},
    selected,
    ...size,
    measured: size,
    ariaLabel: name,
    handles: [],
    connectable: false,
  };
}

function frameNode(id: string, name: string, bounds: Rect, selected: boolean): Node {
  const node = boxNode(id, 'frame', name, frameAround(bounds), selected);
  return { ...node, zIndex: below, style: { pointerEvents: 'none' }, dragHandle: '[data-frame-head]' };
}

function workflowNode(
  id: string,
  name: string,
  flow: Pick<Flow, 'nodes' | 'edges'>,
  group: Group,
  bounds: Rect,
  rects: ReadonlyMap<string, Rect>,
  selected: boolean,
  orientation: Orientation,
): Node {
  const found = portsOf(flow, group.nodes);
  const size = workflowSize(found);
  const { entry, exit } = sidesOf(orientation);
  // In the order in which their nodes stand, so that edges to them do not cross.
  const across = orientation === 'across';
  const placeOf = ({ node }: End) => (across ? rects.get(node)?.y : rects.get(node)?.x) ?? 0;
  const inputs = found.inputs.toSorted((a, b) => placeOf(a) - placeOf(b));
  const outputs = found.outputs.toSorted((a, b) => placeOf(a) - placeOf(b));
  return {
    ...boxNode(id, 'workflow', name, workflowRect(bounds, size), selected),
    connectable: true,
    data: { inputs, outputs, size } satisfies WorkflowData,
    handles: [
      ...inputs.map((end, index) =>
        handleAt('target', entry, portPlace('in', index, inputs.length, size, orientation), handleOf(end)),
      ),
      ...outputs.map((end, index) =>
        handleAt('source', exit, portPlace('out', index, outputs.length, size, orientation), handleOf(end)),
      ),
    ],
  };
}
