import { words } from '../base/words.ts';
import { textIn } from '../i18n/language.tsx';
import type { Command } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { type Actions, createActions } from './actions.ts';
import { changeLanguage, nextTheme } from './Switches.tsx';

const act = (choose: (actions: Actions) => void) => () =>
  choose(createActions(textIn(useSession.getState().language)));

const isOver = () => ['ended', 'dead'].includes(useRun.getState().status);

/** What the bar can do: the run, the document's past, its file, the page. */
export const transportCommands: readonly Command[] = [
  {
    id: 'run.toggle',
    words: words('Play or pause', '播放或暂停'),
    group: 'run',
    keys: ['Space'],
    run: act((actions) => actions.toggle()),
  },
  {
    id: 'run.step',
    words: words('Step one event', '单步执行一个事件'),
    group: 'run',
    keys: ['Period'],
    repeats: true,
    enabled: () => !isOver(),
    run: () => useRun.getState().step(),
  },
  {
    id: 'run.restart',
    words: words('Restart the run', '重新开始运行'),
    group: 'run',
    run: act((actions) => actions.restart()),
  },
  {
    id: 'run.replay',
    words: words('Replay this run', '重放本次运行'),
    group: 'run',
    enabled: () => useRun.getState().journal.length > 0,
    run: act((actions) => actions.replay()),
  },
  {
    id: 'run.resetFigures',
    words: words('Reset the figures now', '立即重置统计'),
    group: 'run',
    enabled: () => useRun.getState().status !== 'dead',
    run: act((actions) => actions.resetFigures()),
  },
  {
    id: 'run.newSeed',
    words: words('Another seed', '换一个种子'),
    group: 'run',
    run: act((actions) => actions.newSeed()),
  },
  {
    id: 'edit.undo',
    words: words('Undo', '撤销'),
    group: 'edit',
    keys: ['Mod+KeyZ'],
    repeats: true,
    enabled: () => useDocument.getState().canUndo,
    run: act((actions) => actions.undo()),
  },
  {
    id: 'edit.redo',
    words: words('Redo', '重做'),
    group: 'edit',
    keys: ['Mod+Shift+KeyZ', 'Mod+KeyY'],
    repeats: true,
    enabled: () => useDocument.getState().canRedo,
    run: act((actions) => actions.redo()),
  },
  {
    id: 'file.new',
    words: words('New flow', '新建流程'),
    group: 'file',
    run: act((actions) => actions.newFlow()),
  },
  {
    id: 'file.open',
    words: words('Open a file', '打开文件'),
    group: 'file',
    keys: ['Mod+KeyO'],
    anywhere: true,
    run: act((actions) => actions.open()),
  },
  {
    id: 'file.save',
    words: words('Save as a file', '存为文件'),
    group: 'file',
    keys: ['Mod+KeyS'],
    anywhere: true,
    run: act((actions) => actions.save()),
  },
  {
    id: 'file.saveRun',
    words: words('Save the run as a file', '将本次运行存为文件'),
    group: 'file',
    run: act((actions) => actions.saveRun()),
  },
  {
    id: 'page.theme',
    words: words('Switch between light and dark', '切换浅色和深色'),
    group: 'page',
    run: nextTheme,
  },
  {
    id: 'page.language',
    words: words('Switch to Chinese · 切换到中文', '切换到英文 · Switch to English'),
    group: 'page',
    run: changeLanguage,
  },
  {
    id: 'page.help',
    words: words('Help and all keys', '帮助与快捷键'),
    group: 'page',
    keys: ['?'],
    run: () => useSession.getState().setHelpOpen(true),
  },
];
