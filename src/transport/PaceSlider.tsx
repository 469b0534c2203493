import { useText } from '../i18n/language.tsx';
import { useRun } from '../store/run.ts';
import { Slider } from '../ui/Slider.tsx';
import { lastPosition, toPace, toPosition } from './pace.ts';
import styles from './TransportBar.module.css';

export function PaceSlider() {
  const text = useText();
  const pace = useRun((run) => run.pace);
  const setPace = useRun((run) => run.setPace);
  const told = pace === 'max' ? text.transport.asFastAsPossible : text.transport.paceTold(String(pace));
  return (
    <div className={styles['pace']} title={`${text.transport.pace}: ${told}`}>
      <Slider
        aria-label={text.transport.pace}
        min={0}
        max={lastPosition}
        step={1}
        value={toPosition(pace)}
        told={told}
        onChange={(position) => setPace(toPace(position))}
      />
      <span className={styles['times']} aria-hidden="true">
        {pace === 'max' ? text.transport.max : `${pace}×`}
      </span>
    </div>
  );
}
