import { useText } from '../i18n/language.tsx';
import { useRun } from '../store/run.ts';
import type { StandCommand } from '../store/runState.ts';
import { useSession } from '../store/session.ts';
import { useStanding } from '../store/standing.ts';
import { Button } from '../ui/Button.tsx';
import { CrashIcon, PauseIcon, PlayIcon, RestartIcon } from '../ui/icons.tsx';
import styles from './Inspector.module.css';

/** Pauses a node of the run or lets it go on, crashes it or recovers it. The flow stays as it is: only the journal knows. */
export function StandButtons({ id, name }: { id: string; name: string }) {
  const text = useText().inspector.standing;
  const { paused, crashed } = useStanding(id);
  const status = useRun((run) => run.status);
  const disabled = status === 'dead' || status === 'loading';
  const give = (command: StandCommand) => {
    useRun.getState().stand(id, command);
    useSession.getState().announce(text.told[command](name));
  };
  return (
    <div className={styles['standing']}>
      <Button disabled={disabled} onClick={() => give(paused ? 'resume' : 'pause')}>
        {paused ? <PlayIcon size={14} /> : <PauseIcon size={14} />}
        {paused ? text.resume : text.pause}
      </Button>
      <Button disabled={disabled} onClick={() => give(crashed ? 'recover' : 'crash')}>
        {crashed ? <RestartIcon size={14} /> : <CrashIcon size={14} />}
        {crashed ? text.recover : text.crash}
      </Button>
    </div>
  );
}
