import { useText } from '../i18n/language.tsx';
import { useRun } from '../store/run.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PauseIcon, PlayIcon, RestartIcon, StepIcon } from '../ui/icons.tsx';
import { createActions } from './actions.ts';
import { RunMenu } from './RunMenu.tsx';
import { StepStory } from './StepStory.tsx';
import styles from './TransportBar.module.css';

export function RunButtons() {
  const text = useText();
  const status = useRun((run) => run.status);
  const stepped = useRun((state) => state.stepped !== null && state.status === 'paused');
  const actions = createActions(text);
  const playing = status === 'playing' || status === 'loading';
  return (
    <div className={styles['buttons']}>
      <IconButton
        className={styles['restart'] ?? ''}
        icon={RestartIcon}
        label={text.transport.restart}
        onClick={actions.restart}
      />
      <IconButton
        icon={playing ? PauseIcon : PlayIcon}
        look="accent"
        className={styles['play'] ?? ''}
        label={playing ? text.transport.pause : text.transport.play}
        shortcut={text.run.help.space}
        onClick={actions.toggle}
      />
      <IconButton
        icon={StepIcon}
        label={text.transport.step}
        shortcut="."
        disabled={status === 'ended' || status === 'dead'}
        tip={stepped ? 'none' : 'below'}
        onClick={() => useRun.getState().step()}
      />
      <RunMenu />
      <StepStory />
    </div>
  );
}
