import { useText } from '../i18n/language.tsx';
import { useStanding } from '../store/standing.ts';
import { CrashIcon, PauseIcon } from '../ui/icons.tsx';
import { marks } from './marks.ts';
import styles from './StandingMark.module.css';

/** On the rim of a node that was paused, or has crashed: a shape and a word. */
export function StandingMark({ id }: { id: string }) {
  const text = useText().canvas.standing;
  const { paused, crashed } = useStanding(id);
  if (!paused && !crashed) return null;
  return (
    <span ref={marks.ref} className={styles['mark']} data-standing="" data-crashed={crashed || undefined}>
      {crashed && <CrashIcon size={12} />}
      {crashed && text.crashed}
      {paused && <PauseIcon size={12} />}
      {paused && text.paused}
    </span>
  );
}
