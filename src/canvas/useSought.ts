import { useReactFlow } from '@xyflow/react';
import { useEffect } from 'react';
import { useDocument } from '../store/document.ts';
import { shownAs } from '../store/parts.ts';
import { useSession } from '../store/session.ts';
import { useReducedMotion } from './useReducedMotion.ts';

/** Brings into sight what another part of the page leads to, or the workflow that hides it: no nearer than it was. */
export function useSought(): void {
  const { fitView, getZoom } = useReactFlow();
  const still = useReducedMotion();
  const sought = useSession((session) => session.sought);
  useEffect(() => {
    if (sought === null || sought.nodes.length === 0) return;
    const { flow } = useDocument.getState();
    const nodes = sought.nodes.map((id) => ({ id: shownAs(flow, id) }));
    void fitView({ nodes, maxZoom: getZoom(), padding: 0.2, duration: still ? 0 : 180 });
  }, [sought, fitView, getZoom, still]);
}
