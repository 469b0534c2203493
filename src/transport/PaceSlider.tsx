import { timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { Slider } from '../ui/Slider.tsx';
import { lastPosition, paceInWords, tellPace, toPace, toPosition } from './pace.ts';
import styles from './TransportBar.module.css';

export function PaceSlider() {
  const text = useText();
  const language = useLanguage();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const pace = useRun((run) => run.pace);
  const setPace = useRun((run) => run.setPace);
  const times = pace === 'max' ? '' : tellPace(pace, language);
  const told = paceInWords(pace, unit, text, language);
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
        {pace === 'max' ? text.transport.max : `${times}×`}
      </span>
    </div>
  );
}
