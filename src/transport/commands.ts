import { type Words, words } from '../base/words.ts';
import { timeUnitOf } from '../flow/timeUnit.ts';
import { textIn } from '../i18n/language.tsx';
import type { Command } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { type Theme, useSession } from '../store/session.ts';
import {
  DiceIcon,
  HelpIcon,
  PlayIcon,
  RedoIcon,
  RestartIcon,
  StepIcon,
  ThemeIcon,
  UndoIcon,
} from '../ui/icons.tsx';
import {
  FileIcon,
  OpenIcon,
  ReplayIcon,
  ResetIcon,
  SaveIcon,
  StepBackIcon,
  UntilIcon,
} from '../ui/moreIcons.tsx';
import { type Actions, createActions } from './actions.ts';
import { lastPosition, paceInWords, toPace, toPosition } from './pace.ts';
import { changeLanguage, nextTheme } from './Switches.tsx';
import { tellNothingUndone } from './undoing.ts';

const act = (choose: (actions: Actions) => void) => () =>
  choose(createActions(textIn(useSession.getState().language)));

/** So many stops of the slider faster; a negative number is slower. */
function changePace(stops: number): void {
  const { pace, setPace } = useRun.getState();
  const { language, announce } = useSession.getState();
  const next = toPace(toPosition(pace) + stops);
  setPace(next);
  announce(paceInWords(next, timeUnitOf(useDocument.getState().flow), textIn(language), language));
}

/** A third of a power of ten, as the slider's own larger step. */
const stride = 3;
const positionNow = () => toPosition(useRun.getState().pace);

const themes: Readonly<Record<Theme, Words>> = {
  light: words('Change the theme (now light)', '切换外观（当前为浅色）'),
  dark: words('Change the theme (now dark)', '切换外观（当前为深色）'),
  system: words('Change the theme (now as the system)', '切换外观（当前跟随系统）'),
};

/** In two lines: that it goes no further back, and what does. */
const cannotStepBack = [
  words('No step back: the run was changed here.', '不能再退：此后对运行做过改动。'),
  words('Replay goes back to the start.', '“重放”可回到起点。'),
];

const isOver = () => ['ended', 'dead'].includes(useRun.getState().status);

/** What the bar can do: the run, the document's past, its file, the page. */
export const transportCommands: readonly Command[] = [
  {
    id: 'run.toggle',
    words: words('Play or pause', '播放或暂停'),
    group: 'run',
    icon: PlayIcon,
    keys: ['Space'],
    run: act((actions) => actions.toggle()),
  },
  {
    id: 'run.step',
    words: words('Step one event', '单步执行一个事件'),
    group: 'run',
    icon: StepIcon,
    keys: ['Period'],
    repeats: true,
    enabled: () => !isOver(),
    run: () => useRun.getState().step(),
  },
  {
    id: 'run.stepBack',
    words: words('Step one event back', '退回一个事件'),
    group: 'run',
    icon: StepBackIcon,
    keys: ['Comma'],
    repeats: true,
    enabled: () => useRun.getState().events > 0 && useRun.getState().status !== 'dead',
    run: () => {
      const { language, announce } = useSession.getState();
      if (!useRun.getState().stepBack()) {
        const lines = cannotStepBack.map((line) => line[language]);
        announce(lines.join(' '), lines);
      }
    },
  },
  {
    id: 'run.until',
    words: words('Run until …', '运行到…'),
    group: 'run',
    icon: UntilIcon,
    enabled: () => !isOver(),
    run: () => useSession.getState().setDialog('until'),
  },
  {
    id: 'run.faster',
    words: words('Pace: faster', '速度：加快'),
    group: 'run',
    enabled: () => positionNow() < lastPosition,
    run: () => changePace(stride),
  },
  {
    id: 'run.slower',
    words: words('Pace: slower', '速度：减慢'),
    group: 'run',
    enabled: () => positionNow() > 0,
    run: () => changePace(-stride),
  },
  {
    id: 'run.fastest',
    words: words('Pace: as fast as possible', '速度：尽可能快'),
    group: 'run',
    enabled: () => positionNow() < lastPosition,
    run: () => changePace(lastPosition),
  },
  {
    id: 'run.restart',
    words: words('Restart the run', '重新开始运行'),
    group: 'run',
    icon: RestartIcon,
    run: act((actions) => actions.restart()),
  },
  {
    id: 'run.replay',
    words: words('Replay this run', '重放本次运行'),
    group: 'run',
    icon: ReplayIcon,
    enabled: () => useRun.getState().startFlow !== null,
    run: act((actions) => actions.replay()),
  },
  {
    id: 'run.resetFigures',
    words: words('Reset figures now', '立即重置统计'),
    group: 'run',
    icon: ResetIcon,
    enabled: () => useRun.getState().status !== 'dead',
    run: act((actions) => actions.resetFigures()),
  },
  {
    id: 'run.newSeed',
    words: words('Another seed', '换一个种子'),
    group: 'run',
    icon: DiceIcon,
    run: act((actions) => actions.newSeed()),
  },
  {
    id: 'edit.undo',
    words: words('Undo', '撤销'),
    group: 'edit',
    icon: UndoIcon,
    keys: ['Mod+KeyZ'],
    repeats: true,
    enabled: () => useDocument.getState().canUndo,
    run: act((actions) => actions.undo()),
    refuse: tellNothingUndone,
  },
  {
    id: 'edit.redo',
    words: words('Redo', '重做'),
    group: 'edit',
    icon: RedoIcon,
    keys: ['Mod+Shift+KeyZ', 'Mod+KeyY'],
    repeats: true,
    enabled: () => useDocument.getState().canRedo,
    run: act((actions) => actions.redo()),
  },
  {
    id: 'file.new',
    words: words('New flow', '新建流程'),
    group: 'file',
    icon: FileIcon,
    run: act((actions) => actions.newFlow()),
  },
  {
    id: 'file.open',
    words: words('Open a file …', '打开文件…'),
    group: 'file',
    icon: OpenIcon,
    keys: ['Mod+KeyO'],
    anywhere: true,
    run: act((actions) => actions.open()),
  },
  {
    id: 'file.save',
    words: words('Save as a file', '存为文件'),
    group: 'file',
    icon: SaveIcon,
    keys: ['Mod+KeyS'],
    anywhere: true,
    run: act((actions) => actions.save()),
  },
  {
    id: 'file.saveRun',
    words: words('Save the run as a file', '将本次运行存为文件'),
    group: 'file',
    icon: SaveIcon,
    run: act((actions) => actions.saveRun()),
  },
  {
    id: 'page.theme',
    get words() {
      return themes[useSession.getState().theme];
    },
    group: 'page',
    icon: ThemeIcon,
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
    icon: HelpIcon,
    keys: ['?'],
    run: () => useSession.getState().setHelpOpen(true),
  },
];
