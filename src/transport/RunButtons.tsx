import { useText } from '../i18n/language.tsx';
import { useShortcut } from '../store/commands.ts';
import { useRun } from '../store/run.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { PauseIcon, PlayIcon, RestartIcon, StepIcon } from '../ui/icons.tsx';
import { later, useEver } from '../ui/later.tsx';
import { createActions } from './actions.ts';
import { RunMenu } from './RunMenu.tsx';
import styles from './TransportBar.module.css';

const StepStory = later(async () => (await import('./StepStory.tsx')).StepStory);

export function RunButtons() {
  const text = useText();
  const status = useRun((run) => run.status);
  const stepped = useRun((run) => (run.status === 'paused' ? run.stepped : null));
  const hasStepped = useEver(stepped !== null);
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
        shortcut={useShortcut('run.toggle')}
        onClick={actions.toggle}
      />
      <IconButton
        icon={StepIcon}
        label={text.transport.step}
        shortcut={useShortcut('run.step')}
        disabled={status === 'ended' || status === 'dead'}
        tip={stepped === null ? 'below' : 'none'}
        onClick={() => useRun.getState().step()}
      />
      <RunMenu />
      {hasStepped && <StepStory stepped={stepped} />}
    </div>
  );
}
