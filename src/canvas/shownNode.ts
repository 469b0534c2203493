import { type Node, type NodeHandle, Position } from '@xyflow/react';
import type { Point, Rect, Size } from '../base/rect.ts';
import type { Language } from '../base/words.ts';
import type { FlowNode } from '../flow/flow.ts';
import { kindLabel, nodeLabel, specOf } from '../store/nodeLabel.ts';
import type { Orientation } from './curve.ts';
import { deadLetterPoint, inPoint, outPoint } from './orientation.ts';

const port = { width: 0, height: 0 };

/** On which side of a node its ports are. */
export function sidesOf(orientation: Orientation) {
  return orientation === 'across'
    ? { entry: Position.Left, exit: Position.Right, aside: Position.Bottom }
    : { entry: Position.Top, exit: Position.Bottom, aside: Position.Right };
}

export function handleAt(
  type: 'source' | 'target',
  position: Position,
  at: Point,
  id: string | null = null,
): NodeHandle {
  return { type, position, x: at.x, y: at.y, id, ...port };
}

/** A node of the flow as the canvas wants it. */
export function shownNode(
  id: string,
  node: FlowNode,
  at: Point,
  { width, height }: Size,
  selected: boolean,
  orientation: Orientation,
  language: Language,
  loose: string | undefined,
): Node {
  const spec = specOf(node.kind);
  const { entry, exit, aside } = sidesOf(orientation);
  const origin: Rect = { x: 0, y: 0, width, height };
  const handles: NodeHandle[] = [];
  if (spec?.takesInput === true) handles.push(handleAt('target', entry, inPoint(origin, orientation)));
  if (spec?.givesOutput === true) handles.push(handleAt('source', exit, outPoint(origin, orientation)));
  for (const name of spec?.outPorts ?? [])
    handles.push(handleAt('source', aside, deadLetterPoint(origin, orientation), name));
  return {
    id,
    type: node.kind,
    position: at,
    data: {},
    selected,
    width,
    height,
    measured: { width, height },
    ariaLabel: [nodeLabel(id, node, language), kindLabel(node.kind, language), loose]
      .filter((part) => part !== undefined)
      .join(', '),
    domAttributes: { 'aria-roledescription': kindLabel(node.kind, language) },
    handles,
  };
}
