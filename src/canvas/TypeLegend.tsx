import { useEffect, useState } from 'react';
import { useText } from '../i18n/language.tsx';
import { liveFrame, onFrame } from '../store/liveFrame.ts';
import { seriesCount, seriesOf } from './series.ts';
import styles from './TokenLayer.module.css';
import { createTypesSeen, type SeenType, toldApart } from './typesSeen.ts';

/** Which colour is which type, where more than one was seen. */
export function TypeLegend() {
  const text = useText();
  const [types, setTypes] = useState<readonly SeenType[]>([]);
  useEffect(() => {
    const seen = createTypesSeen();
    if (liveFrame.frame !== null) setTypes(seen.take(liveFrame.frame));
    return onFrame((frame) => setTypes(seen.take(frame)));
  }, []);
  if (types.length < 2) return null;
  return (
    <>
      {toldApart(types).map(({ index, name }) => (
        <span key={name} className={styles['key']} data-type={name}>
          <span className={styles['dot']} style={{ background: seriesOf(index) }} aria-hidden="true" />
          {name === '' ? text.inspector.noType : name}
          <span className="unseen">{` (${text.charts.colourNames[index % seriesCount]})`}</span>
        </span>
      ))}
      {types.length > seriesCount && <span>…</span>}
    </>
  );
}
