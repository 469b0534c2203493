import { own } from '../base/record.ts';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { later } from '../ui/later.tsx';
import { FlowPanel } from './FlowPanel.tsx';
import styles from './Inspector.module.css';

// What is selected in the first view is nothing.
const NodePanel = later(async () => (await import('./panels.ts')).NodePanel);
const SeveralPanel = later(async () => (await import('./panels.ts')).SeveralPanel);
const EdgePanel = later(async () => (await import('./panels.ts')).EdgePanel);

/** What is selected, in settings and figures; with nothing selected the flow itself. */
export function Inspector() {
  return (
    <div className={styles['inspector']}>
      <Selected />
    </div>
  );
}

function Selected() {
  const nodes = useSession((session) => session.selectedNodes);
  const edges = useSession((session) => session.selectedEdges);
  const parts = useSession((session) => session.selectedParts);
  const node = useDocument((state) => own(state.flow.nodes, nodes[0] ?? ''));
  const edge = useDocument((state) => own(state.flow.edges, edges[0] ?? ''));
  const [nodeId, edgeId] = [nodes[0], edges[0]];
  if (nodes.length + edges.length + parts.length > 1)
    return <SeveralPanel nodes={nodes} edges={edges} parts={parts} />;
  if (nodeId !== undefined && node !== undefined) return <NodePanel key={nodeId} id={nodeId} node={node} />;
  if (edgeId !== undefined && edge !== undefined) return <EdgePanel key={edgeId} id={edgeId} edge={edge} />;
  return <FlowPanel />;
}
