import { useText } from '../i18n/language.tsx';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PauseIcon, PlayIcon, RestartIcon, StepIcon } from '../ui/icons.tsx';
import { StepStory } from './StepStory.tsx';
import styles from './TransportBar.module.css';

export function RunButtons() {
  const text = useText();
  const status = useRun((run) => run.status);
  const stepped = useRun((state) => state.stepped !== null && state.status === 'paused');
  const announce = useSession((session) => session.announce);
  const run = useRun.getState();
  const restart = () => {
    run.restart();
    announce(text.run.restarted);
  };
  const playing = status === 'playing' || status === 'loading';
  const toggle = () => {
    if (status === 'dead') run.revive();
    else if (status === 'ended') restart();
    else if (playing) run.pause();
    else run.play();
  };
  return (
    <div className={styles['buttons']}>
      <IconButton icon={RestartIcon} label={text.transport.restart} onClick={restart} />
      <IconButton
        icon={playing ? PauseIcon : PlayIcon}
        look="accent"
        className={styles['play'] ?? ''}
        label={playing ? text.transport.pause : text.transport.play}
        shortcut={text.run.help.space}
        onClick={toggle}
      />
      <IconButton
        icon={StepIcon}
        label={text.transport.step}
        shortcut="."
        disabled={status === 'ended' || status === 'dead'}
        tip={stepped ? 'none' : 'below'}
        onClick={() => run.step()}
      />
      <StepStory />
    </div>
  );
}
