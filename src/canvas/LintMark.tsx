import { EdgeLabelRenderer } from '@xyflow/react';
import type { Words } from '../base/words.ts';
import type { Finding, Gravity } from '../flow/lint/finding.ts';
import { useLanguage } from '../i18n/language.tsx';
import { useFindingsAt } from '../store/lint.ts';
import { useSession } from '../store/session.ts';
import { InfoIcon, WarnIcon } from '../ui/icons.tsx';
import { type Curve, pointAlong } from './curve.ts';
import styles from './LintMark.module.css';
import { findings } from './marks.ts';

/** What is found at a node, in a few words below it. What it lacks is known at once, all else a moment later. */
export function NodeMark({ id, loose }: { id: string; loose: Words | undefined }) {
  const language = useLanguage();
  const [first] = useFindingsAt(`nodes.${id}`);
  const mark = loose ?? first?.mark;
  if (mark === undefined) return null;
  const gravity = loose === undefined ? first?.gravity : 'warning';
  return (
    <span
      ref={findings.ref}
      className={`${styles['mark']} ${styles['below']}`}
      data-gravity={gravity}
      title={first?.message[language]}
    >
      <GravityIcon gravity={gravity} />
      {mark[language]}
    </span>
  );
}

/** The same in the middle of an edge; a press selects it, and so tells more. Its name says it to those who cannot see it. */
export function EdgeMark({ id, curve }: { id: string; curve: Curve }) {
  const [first] = useFindingsAt(`edges.${id}`);
  return first === undefined ? null : <MarkAt id={id} curve={curve} finding={first} />;
}

function MarkAt({ id, curve, finding }: { id: string; curve: Curve; finding: Finding }) {
  const language = useLanguage();
  const middle = { x: 0, y: 0 };
  pointAlong(curve, 0.5, middle);
  return (
    <EdgeLabelRenderer>
      <button
        ref={findings.ref}
        type="button"
        tabIndex={-1}
        className={`${styles['mark']} ${styles['onEdge']} nopan`}
        data-gravity={finding.gravity}
        title={finding.message[language]}
        style={{ transform: `translate(-50%, -50%) translate(${middle.x}px, ${middle.y}px)` }}
        onClick={() => useSession.getState().select([], [id])}
      >
        <GravityIcon gravity={finding.gravity} />
        {finding.mark[language]}
      </button>
    </EdgeLabelRenderer>
  );
}

export function GravityIcon({ gravity }: { gravity: Gravity | undefined }) {
  return gravity === 'hint' ? <InfoIcon size={12} /> : <WarnIcon size={12} />;
}
