import { useCallback, useMemo, useRef } from 'react';
import { own } from '../base/record.ts';
import { languages, words } from '../base/words.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import { useLanguage } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { nodeLabel, specOf } from '../store/nodeLabel.ts';
import popover from '../ui/popover.module.css';
import { SearchList } from '../ui/SearchList.tsx';
import { usePopoverAt } from '../ui/usePopoverAt.ts';
import { note } from './arranging.ts';
import styles from './Chooser.module.css';
import { canvasActions } from './canvasActions.ts';
import { type Chooser as Asked, useCanvasState } from './canvasState.ts';
import { useChooserText } from './chooserText.ts';
import { focusShown } from './focusShown.ts';
import { middleOf } from './middleOf.ts';
import { NoteIcon } from './toolIcons.tsx';
import { viewOf } from './views.ts';

const noteId = 'note';
const noteWords = words('Note', '便签');

/** What may be added here, to be searched: on the canvas anything, at an edge's end or in an edge what fits. */
export function Chooser() {
  const asked = useCanvasState((state) => state.chooser);
  return asked === null ? null : <Open asked={asked} />;
}

function Open({ asked }: { asked: Asked }) {
  const chooser = useChooserText();
  const language = useLanguage();
  const panel = useRef<HTMLDivElement>(null);
  const nodes = useDocument((state) => state.flow.nodes);
  const end = useCallback(() => useCanvasState.getState().set({ chooser: null }), []);
  const close = usePopoverAt(panel, asked.at, '[data-first-focus]', end);
  const items = useMemo(() => {
    const kinds = Object.values(specs)
      .filter((spec) => fits(asked, spec))
      .map(({ kind, label, summary }) => {
        const icon = viewOf(kind)?.icon;
        return {
          id: kind,
          label: label[language],
          hint: summary[language],
          words: [...languages.flatMap((each) => [label[each], summary[each]]), kind],
          ...(icon !== undefined && { icon }),
        };
      });
    if (asked.joins !== undefined || asked.into !== undefined) return kinds;
    const { note: noteLabel, noteSummary } = chooser;
    return [
      ...kinds,
      {
        id: noteId,
        label: noteLabel,
        hint: noteSummary,
        words: [...languages.map((each) => noteWords[each]), noteSummary],
        icon: NoteIcon,
      },
    ];
  }, [asked, language, chooser]);
  const choose = (kind: string) => {
    close();
    const actions = canvasActions();
    const { added } = useCanvasState.getState();
    const place = middleOf(asked, kind);
    if (kind === noteId) note(place);
    else if (asked.joins !== undefined) {
      actions.addJoined(kind, place, asked.joins.end, asked.joins.backwards);
    } else if (asked.into !== undefined) actions.addInto(kind, asked.into, place);
    else if (asked.after !== undefined) actions.addAfter(kind, asked.after);
    else actions.addAt(kind, place);
    const now = useCanvasState.getState().added;
    if (now !== null && now !== added) focusShown(now.id);
  };
  const from = asked.joins?.end.node ?? asked.after ?? undefined;
  const node = from === undefined ? undefined : own(nodes, from);
  const label = from === undefined || node === undefined ? '' : nodeLabel(from, node, language);
  const leads = asked.joins !== undefined || specOf(node?.kind ?? '')?.givesOutput === true;
  const title =
    node !== undefined && leads
      ? (asked.joins?.backwards === true ? chooser.addBefore : chooser.addAfter)(label)
      : asked.into !== undefined
        ? chooser.addInto
        : chooser.add;
  return (
    <div
      ref={panel}
      popover="manual"
      role="dialog"
      aria-label={title}
      className={`${popover['popover']} ${styles['chooser']}`}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        close();
      }}
    >
      <h2 className={styles['title']}>{title}</h2>
      <SearchList label={chooser.search} items={items} nothing={chooser.nothing} onChoose={choose} />
    </div>
  );
}

/** Whether a kind can stand here. */
function fits({ joins, into }: Asked, spec: NodeSpec): boolean {
  if (into !== undefined) return spec.takesInput && spec.givesOutput;
  if (joins === undefined) return true;
  return joins.backwards ? spec.givesOutput : spec.takesInput;
}
