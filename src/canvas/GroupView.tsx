import type { NodeProps } from '@xyflow/react';
import { groupAt } from '../flow/canvasMeta.ts';
import { useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { partOf } from '../store/parts.ts';
import { selectOnly } from '../store/selection.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { canvasCommand } from './commands.ts';
import { GroupName } from './GroupName.tsx';
import styles from './GroupView.module.css';
import { nameOfGroup } from './shownParts.ts';
import { CollapseIcon } from './toolIcons.tsx';

/** A frame round nodes that belong together. It is taken by its head alone, so that what is in it can be worked on. */
export function GroupView({ id: shownId }: NodeProps) {
  const text = useText();
  const id = partOf('group', shownId) ?? '';
  const group = useDocument((state) => groupAt(state.flow, id));
  if (group === undefined) return null;
  return (
    <div className={styles['frame']} data-frame="">
      <div className={styles['head']} data-frame-head="">
        <GroupName id={id} name={nameOfGroup(group, text)} label={group.label ?? ''} />
        <IconButton
          icon={CollapseIcon}
          label={text.canvas.parts.close}
          look="bare"
          size={14}
          tip="above"
          className="nodrag nopan"
          onClick={() => runOn(id, 'arrange.collapse')}
        />
      </div>
    </div>
  );
}

/** Does what a command does, to this group alone. */
export function runOn(group: string, command: string) {
  selectOnly({ groups: [group] });
  canvasCommand(command).run();
}
