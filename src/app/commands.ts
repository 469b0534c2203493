import { type Words, words } from '../base/words.ts';
import { listenToCopy } from '../canvas/clipboardEvents.ts';
import { canvasCommands } from '../canvas/commands.ts';
import { textIn } from '../i18n/language.tsx';
import { inspectorCommands } from '../inspector/commands.ts';
import { type Command, useCommands } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { createFirstFlow } from '../store/firstFlow.ts';
import { keepNow, openUnkept } from '../store/opening.ts';
import { type ChartKind, type DockView, useSession } from '../store/session.ts';
import { useVisit } from '../store/visit.ts';
import { transportCommands } from '../transport/commands.ts';
import { ChartIcon, type Icon, LogIcon, SourceIcon, TableIcon } from '../ui/icons.tsx';
import { CopyIcon, FlowsIcon, GalleryIcon, ShareIcon } from '../ui/moreIcons.tsx';

function showDock(view: DockView): void {
  const { dockOpen, toggleDock, setDockView } = useSession.getState();
  setDockView(view);
  if (!dockOpen) toggleDock();
}

const dockView = (view: DockView, icon: Icon, told: Words): Command => ({
  id: `view.${view}`,
  words: told,
  group: 'view',
  icon,
  run: () => showDock(view),
});

const isSeen = (kind: ChartKind) => {
  const { dockOpen, dockView: view, charts } = useSession.getState();
  return dockOpen && view === 'charts' && charts.includes(kind);
};

/** One of the charts; the last one that is seen stays. */
const chart = (kind: ChartKind, told: Words): Command => ({
  id: `view.chart.${kind}`,
  words: told,
  group: 'view',
  icon: ChartIcon,
  enabled: () => !isSeen(kind) || useSession.getState().charts.length > 1,
  run: () => {
    const { charts, toggleChart } = useSession.getState();
    if (isSeen(kind) || !charts.includes(kind)) toggleChart(kind);
    showDock('charts');
  },
});

const pageCommands: readonly Command[] = [
  {
    id: 'page.commands',
    words: words('All commands', '所有命令'),
    group: 'page',
    keys: ['Mod+KeyK'],
    anywhere: true,
    run: () => useCommands.getState().show(!useCommands.getState().shown),
  },
  {
    id: 'file.flows',
    words: words('My flows …', '我的流程…'),
    group: 'file',
    icon: FlowsIcon,
    run: () => useSession.getState().setDialog('flows'),
  },
  {
    id: 'file.examples',
    words: words('Examples …', '示例…'),
    group: 'file',
    icon: GalleryIcon,
    run: () => useSession.getState().setDialog('examples'),
  },
  {
    id: 'file.share',
    words: words('Share as a link …', '以链接分享…'),
    group: 'file',
    icon: ShareIcon,
    run: () => useSession.getState().setDialog('share'),
  },
  {
    id: 'file.firstExample',
    words: words('The first example', '入门示例'),
    group: 'file',
    icon: SourceIcon,
    run: () => {
      const { language } = useSession.getState();
      openUnkept(createFirstFlow(language), textIn(language).files.exampleLabel);
    },
  },
  {
    id: 'file.makeCopy',
    words: words('Make a copy of the shared flow', '为分享的流程创建副本'),
    group: 'file',
    icon: CopyIcon,
    enabled: () => {
      const { visit } = useVisit.getState();
      return visit?.kind === 'link' && visit.home === useDocument.getState().home;
    },
    run: () => {
      const { language, announce } = useSession.getState();
      keepNow();
      announce(textIn(language).files.copied);
    },
  },
  {
    id: 'view.outline',
    words: words('Show or hide the outline', '显示或隐藏大纲'),
    group: 'view',
    run: () => useSession.getState().setOutlineOpen(!useSession.getState().outlineOpen),
  },
  {
    id: 'view.palette',
    words: words('Show or hide the palette', '显示或隐藏元件栏'),
    group: 'view',
    run: () => useSession.getState().togglePalette(),
  },
  {
    id: 'view.inspector',
    words: words('Show or hide the inspector', '显示或隐藏属性栏'),
    group: 'view',
    run: () => useSession.getState().toggleInspector(),
  },
  {
    id: 'view.dock',
    words: words('Show or hide the panel below', '显示或隐藏下方面板'),
    group: 'view',
    run: () => useSession.getState().toggleDock(),
  },
  dockView('charts', ChartIcon, words('Charts', '图表')),
  dockView('results', TableIcon, words('Results: a table of all figures', '结果：全部统计的表格')),
  dockView('log', LogIcon, words('Events: what became of messages', '事件：消息的经历')),
  chart('length', words('Chart of queue lengths: show or hide', '队列长度图：显示或隐藏')),
  chart('throughput', words('Chart of throughput: show or hide', '吞吐量图：显示或隐藏')),
  chart('waits', words('Chart of waiting times: show or hide', '等待时间图：显示或隐藏')),
];

/** Every command there is. */
export const commands: readonly Command[] = [
  ...transportCommands,
  ...inspectorCommands,
  ...canvasCommands,
  ...pageCommands,
];

/** Brings every command of the page, once: what the bar can do, what is done on the canvas, and the page's own. */
export function bringCommands(): void {
  if (useCommands.getState().list.length > 0) return;
  listenToCopy();
  useCommands.setState({ list: commands });
}
