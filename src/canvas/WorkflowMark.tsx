import group from './GroupView.module.css';
import styles from './LintMark.module.css';
import { GravityIcon } from './LintMark.tsx';
import { findings } from './marks.ts';
import type { FoundInside } from './useFoundInside.ts';

/** What is found in a closed group, at its lower rim: the gravest, and how much more. */
export function WorkflowMark({ found }: { found: FoundInside }) {
  return (
    <span
      ref={findings.ref}
      className={`${styles['mark']} ${group['found']}`}
      data-gravity={found.gravity}
      data-count={found.count}
      title={found.all}
    >
      <GravityIcon gravity={found.gravity} />
      <span>{found.words}</span>
    </span>
  );
}
