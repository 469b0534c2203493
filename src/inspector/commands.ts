import { words } from '../base/words.ts';
import { textIn } from '../i18n/language.tsx';
import type { Command } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { useLint } from '../store/lint.ts';
import { nodeLabel, specOf } from '../store/nodeLabel.ts';
import { useRun } from '../store/run.ts';
import type { StandCommand } from '../store/runState.ts';
import { selectionNow } from '../store/selection.ts';
import { useSession } from '../store/session.ts';
import { standingOf } from '../store/standing.ts';
import { CrashIcon, PauseIcon, PlayIcon, RestartIcon } from '../ui/icons.tsx';
import { BoltIcon } from '../ui/moreIcons.tsx';

/** The selected nodes that it can be done to, while there is a run to do it in. */
function eligible(judge: (id: string, kind: string) => boolean): readonly string[] {
  const { status } = useRun.getState();
  if (status === 'dead' || status === 'loading') return [];
  const { nodes } = useDocument.getState().flow;
  return selectionNow().nodes.filter((id) => judge(id, nodes[id]?.kind ?? ''));
}

const emitting = () => eligible((_, kind) => specOf(kind)?.emitsByHand === true);

/** Does it to each of them, and tells so. */
function doTo(
  ids: readonly string[],
  task: (id: string) => void,
  tell: (text: ReturnType<typeof textIn>['inspector'], label: string) => string,
): void {
  const { language, announce } = useSession.getState();
  const { nodes } = useDocument.getState().flow;
  for (const id of ids) task(id);
  const labels = ids.flatMap((id) => (nodes[id] === undefined ? [] : [nodeLabel(id, nodes[id], language)]));
  announce(labels.map((label) => tell(textIn(language).inspector, label)).join(' · '));
}

const standing = (
  command: StandCommand,
  told: Command['words'],
  icon: NonNullable<Command['icon']>,
  judge: (stands: ReturnType<typeof standingOf>) => boolean,
): Command => {
  const those = () => eligible((id) => judge(standingOf(id)));
  return {
    id: `node.${command}`,
    words: told,
    group: 'run',
    icon,
    enabled: () => those().length > 0,
    run: () =>
      doTo(
        those(),
        (id) => useRun.getState().stand(id, command),
        (text, label) => text.standing.told[command](label),
      ),
  };
};

/** What is done to selected nodes in the run, and what was found in the flow. */
export const inspectorCommands: readonly Command[] = [
  {
    id: 'node.emit',
    words: words('Emit one event by hand', '手动发出一个事件'),
    group: 'run',
    icon: BoltIcon,
    enabled: () => emitting().length > 0,
    run: () =>
      doTo(
        emitting(),
        (id) => useRun.getState().emit(id),
        (text, label) => text.emitted(label),
      ),
  },
  standing('pause', words('Pause the node', '暂停节点'), PauseIcon, ({ paused }) => !paused),
  standing('resume', words('Let the node go on', '让节点继续'), PlayIcon, ({ paused }) => paused),
  standing('crash', words('Crash the node', '使节点崩溃'), CrashIcon, ({ crashed }) => !crashed),
  standing('recover', words('Recover the node', '恢复节点'), RestartIcon, ({ crashed }) => crashed),
  {
    id: 'view.findings',
    words: words('What was found in the flow', '流程检查结果'),
    group: 'view',
    enabled: () => useLint.getState().findings.length > 0,
    run: () => useSession.getState().askFindings(true),
  },
];
