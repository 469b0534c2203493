import { useEffect } from 'react';
import { WarnIcon } from '../ui/icons.tsx';
import { useCanvasState } from './canvasState.ts';
import styles from './Refusal.module.css';

const shownFor = 5000;

/** Why what was tried may not be. It was announced already; this is for eyes. */
export function Refusal() {
  const refusal = useCanvasState((state) => state.refusal);
  const set = useCanvasState((state) => state.set);
  useEffect(() => {
    if (refusal === null) return;
    const timer = setTimeout(() => set({ refusal: null }), shownFor);
    return () => clearTimeout(timer);
  }, [refusal, set]);
  if (refusal === null) return null;
  return (
    <p className={styles['refusal']}>
      <WarnIcon size={16} />
      {refusal}
    </p>
  );
}
