import type { Rect } from '../base/rect.ts';
import { useSession } from '../store/session.ts';
import { ActionBar } from './ActionBar.tsx';
import { type Curve, pointAlong } from './curve.ts';
import { FloatingBar } from './FloatingBar.tsx';

const commands = ['edit.insert', 'edit.remove'];
/** What a bar keeps clear of, above and below an edge. */
const clear = 4;

/** The middle of an edge, as what a bar stands at. */
export function spotOn(curve: Curve): Rect {
  const middle = { x: 0, y: 0 };
  pointAlong(curve, 0.5, middle);
  return { x: middle.x, y: middle.y - clear, width: 0, height: 2 * clear };
}

/** What can be done with an edge that is selected alone, in its middle: several things have one bar together. */
export function EdgeBar({ curve }: { curve: Curve }) {
  const alone = useSession(
    ({ selectedNodes, selectedEdges, selectedParts }) =>
      selectedNodes.length + selectedEdges.length + selectedParts.length === 1,
  );
  if (!alone) return null;
  return (
    <FloatingBar of={spotOn(curve)} centred>
      <ActionBar commands={commands} />
    </FloatingBar>
  );
}
