import { useDocument } from './document.ts';
import { partsThere } from './parts.ts';
import { useSession } from './session.ts';

/**
 * Keeps the selection to what is in the document from now on, whatever takes it away (undo and redo, another flow opened, another
 * tab, the run) or selects what is gone.
 */
export function beginSelection(): void {
  const keep = () => {
    const { flow } = useDocument.getState();
    const { selectedNodes, selectedEdges, selectedParts, select } = useSession.getState();
    const within = (items: object) => (id: string) => Object.hasOwn(items, id);
    select(
      selectedNodes.filter(within(flow.nodes)),
      selectedEdges.filter(within(flow.edges)),
      partsThere(flow, selectedParts),
    );
  };
  useDocument.subscribe((now, before) => {
    if (now.flow !== before.flow) keep();
  });
  useSession.subscribe((now, before) => {
    if (
      now.selectedNodes !== before.selectedNodes ||
      now.selectedEdges !== before.selectedEdges ||
      now.selectedParts !== before.selectedParts
    )
      keep();
  });
}
