import { useState } from 'react';
import type { Problem } from '../base/problem.ts';
import { type Result, success } from '../base/result.ts';
import { type Words, words } from '../base/words.ts';
import type { Field } from '../flow/field.ts';
import type { Flow, Json, Params } from '../flow/flow.ts';
import { sameJson } from '../flow/json.ts';
import { setParam } from '../flow/nodeEdits.ts';
import type { Fields } from '../flow/readField.ts';
import { timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText, useWords } from '../i18n/language.tsx';
import { problemText } from '../i18n/problemText.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { Button } from '../ui/Button.tsx';
import { ChevronIcon } from '../ui/icons.tsx';
import { type Form, FormContext, heldValue } from './editing.ts';
import { FieldEditor } from './FieldEditor.tsx';
import styles from './Inspector.module.css';
import { leafPaths } from './leafPaths.ts';
import { MixedRow } from './MixedRow.tsx';
import { takenBack } from './place.ts';
import { placeInWords } from './placeInWords.ts';
import { relationText, seenAt } from './relations.ts';

/** A node or an edge whose parameters are edited. */
export interface Target {
  /** `nodes.worker` */
  readonly place: string;
  readonly label: string;
  readonly params: Params;
}

/**
 * The fields of a node or an edge, or those that several share, as their descriptions say. Seldom needed ones are folded until one
 * is set.
 */
export function ParamForm({ fields, targets }: { fields: Fields; targets: readonly Target[] }) {
  const text = useText();
  const entries = Object.entries(fields);
  const folded = entries.filter(([, field]) => field.advanced === true);
  const [unfolded, setUnfolded] = useState(() =>
    folded.some(([name]) => targets.some(({ params }) => Object.hasOwn(params, name))),
  );
  const shown = entries.filter(([, field]) => field.advanced !== true || unfolded);
  return (
    <div className={styles['fields']}>
      {shown.map(([name, field]) => (
        <ParamEditor key={name} name={name} field={field} targets={targets} />
      ))}
      {folded.length > 0 && (
        <Button
          look="bare"
          className={styles['more']}
          aria-expanded={unfolded}
          onClick={() => setUnfolded(!unfolded)}
        >
          <ChevronIcon size={14} />
          {unfolded ? text.inspector.less : text.inspector.moreSettings}
        </Button>
      )}
    </div>
  );
}

interface Untaken {
  readonly value: Json;
  /** The value that stood while this was typed: once that has changed, this is out of date. */
  readonly beside: Json | undefined;
  readonly problems: readonly Problem[];
}

/** What was changed, and of which: of more than two their number. */
function changed(field: Words, targets: readonly Target[]): Words {
  const names = targets.map(({ label }) => label).join(', ');
  return targets.length > 2
    ? words(`${field.en} of ${targets.length} places`, `${targets.length} 处的${field['zh-CN']}`)
    : words(`${field.en} of ${names}`, `“${names}”的${field['zh-CN']}`);
}

/** One parameter: what is valid goes to the flow at once, what is not stays here with its reasons. */
function ParamEditor({ name, field, targets }: { name: string; field: Field; targets: readonly Target[] }) {
  const text = useText();
  const language = useLanguage();
  const inLanguage = useWords();
  const unit = useDocument((state) => timeUnitOf(state.flow));
  const [kept, setUntaken] = useState<Untaken | null>(null);
  const paths = targets.map(({ place }) => `${place}.params.${name}`);
  const path = paths[0] ?? '';
  const held = targets.map(({ params }) => heldValue(field, params[name]));
  const value = targets[0]?.params[name];
  const untaken = kept !== null && same(kept.beside, value) ? kept : null;

  const change = (next: Json, ongoing: boolean): boolean => {
    const { flow, applyEdit } = useDocument.getState();
    let edited = success(flow) as Result<Flow>;
    // What one of them takes all take: they share the field.
    for (const at of paths) if (edited.ok) edited = setParam(edited.value, specs, at, next);
    if (!edited.ok) {
      // Offered once more, by Enter after a pause, it is told as it was: where it was changed. What is wrong hangs on the value alone.
      if (untaken !== null && same(untaken.value, next)) return false;
      const before = untaken?.value ?? held[0];
      const seen = edited.problems.map((problem) => seenAt(problem, path, before, next));
      setUntaken({ value: next, beside: value, problems: seen });
      return false;
    }
    const { value: done } = edited;
    setUntaken(null);
    applyEdit(() => done, { transient: ongoing, label: inLanguage(changed(field.label, targets)) });
    return true;
  };

  const takeBack = (at: string) => {
    if (untaken === null) return;
    const back = takenBack(untaken.value, held[0], at.slice(path.length + 1));
    if (back === undefined || same(back, held[0])) setUntaken(null);
    else change(back, false);
  };
  const leave = (at: string) => {
    const isHopeless = untaken?.problems.some(
      (each) => each.between === undefined && (each.path === at || each.path.startsWith(`${at}.`)),
    );
    if (isHopeless === true) takeBack(at);
    return isHopeless === true;
  };

  const shown = untaken === null ? value : untaken.value;
  const form: Form = {
    unit,
    problems: untaken?.problems ?? [],
    tell: (problem) => relationText(problem, { field, path, value: shown }, text, inLanguage),
    takeBack,
    leave,
  };
  const known = new Set(leafPaths(field, shown, path));
  const elsewhere = form.problems.filter((problem) => !known.has(problem.path));
  const differ = held.some((each) => !same(each, held[0]));
  return (
    <FormContext value={form}>
      {differ ? (
        <MixedRow
          field={field}
          path={path}
          values={held.map((each, index) => ({ label: targets[index]?.label ?? '', value: each ?? null }))}
          untaken={untaken?.value}
          onChange={change}
        />
      ) : (
        <FieldEditor field={field} value={shown} path={path} onChange={change} />
      )}
      {elsewhere.map((problem) => (
        <p key={`${problem.path} ${problem.message.en}`} role="alert" className={styles['error']}>
          {text.inspector.notApplied}{' '}
          {placeInWords(field, shown, problem.path.slice(path.length + 1), text, inLanguage)}{' '}
          {form.tell?.(problem) ?? problemText(problem.message, language)}
        </p>
      ))}
    </FormContext>
  );
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && sameJson(a, b));
}
