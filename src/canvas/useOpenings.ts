import { useEffect } from 'react';
import { useDocument } from '../store/document.ts';
import { useCanvasState } from './canvasState.ts';

/** What belonged to the flow that was there before goes when another is taken up. */
export function useOpenings(): void {
  const openings = useDocument((state) => state.openings);
  useEffect(() => {
    if (openings === 0) return;
    useCanvasState
      .getState()
      .set({ writing: null, chooser: null, menu: null, overEdge: null, connectFrom: null });
  }, [openings]);
}
