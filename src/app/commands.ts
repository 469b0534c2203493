import { words } from '../base/words.ts';
import { listenToCopy } from '../canvas/clipboardEvents.ts';
import { canvasCommands } from '../canvas/commands.ts';
import { type Command, useCommands } from '../store/commands.ts';
import { useSession } from '../store/session.ts';
import { transportCommands } from '../transport/commands.ts';

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
    words: words('My flows', '我的流程'),
    group: 'file',
    run: () => useSession.getState().setDialog('flows'),
  },
  {
    id: 'file.examples',
    words: words('Examples', '示例'),
    group: 'file',
    run: () => useSession.getState().setDialog('examples'),
  },
  {
    id: 'file.share',
    words: words('Share as a link', '以链接分享'),
    group: 'file',
    run: () => useSession.getState().setDialog('share'),
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
    words: words('Show or hide the chart', '显示或隐藏图表'),
    group: 'view',
    run: () => useSession.getState().toggleDock(),
  },
];

/** Brings every command of the page, once: what the bar can do, what is done on the canvas, and the page's own. */
export function bringCommands(): void {
  if (useCommands.getState().list.length > 0) return;
  listenToCopy();
  useCommands.setState({ list: [...transportCommands, ...canvasCommands, ...pageCommands] });
}
