import { initialValue } from '../flow/defaults.ts';
import type { NumberField } from '../flow/field.ts';
import { fromShown, toShown } from '../flow/shown.ts';
import { parseTyped } from '../flow/typed.ts';
import { useText, useWords } from '../i18n/language.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { NumberInput } from '../ui/NumberInput.tsx';
import { Select } from '../ui/Select.tsx';
import { type EditorProps, numberOf, problemAt, useForm, useRefusal } from './editing.ts';
import styles from './Inspector.module.css';
import { stepFor, unitText } from './units.ts';

/** A number with its unit; where null or a word may stand for it, what that means is a choice beside it. */
export function NumberEditor({ field, value, path, id, describedBy, onChange }: EditorProps<NumberField>) {
  const text = useText();
  const inLanguage = useWords();
  const { unit, problems } = useForm();
  const refusal = useRefusal(path);
  const { instead = field.nothing && { value: null, label: field.nothing } } = field;
  const nothing = instead === undefined ? null : inLanguage(instead.label);
  if (instead !== undefined && value === instead.value) {
    return (
      <Select
        id={id}
        aria-describedby={describedBy}
        value="nothing"
        options={[
          { value: 'nothing', label: nothing ?? '' },
          { value: 'number', label: text.inspector.limited },
        ]}
        onChange={() => onChange(initialValue(field), false)}
      />
    );
  }
  const number = numberOf(value);
  const shown = number === null ? null : toShown(number, field.unit, unit);
  const take = (next: number | null, ongoing: boolean) => {
    if (next === null) return onChange(instead === undefined ? Number.NaN : instead.value, ongoing);
    return onChange(fromShown(next, field.unit, unit), ongoing);
  };
  const bound = (limit: number | undefined) =>
    limit === undefined ? undefined : toShown(limit, field.unit, unit);
  const isTime = field.unit === 'seconds' || field.unit === 'perSecond';
  const behind = unitText(field.unit, unit, text, shown);
  return (
    <>
      <NumberInput
        id={id}
        aria-describedby={describedBy}
        aria-invalid={problemAt(problems, path) !== undefined}
        value={shown}
        step={stepFor(shown, field.whole === true)}
        min={bound(field.min)}
        max={bound(field.max)}
        parse={(typed) => parseTyped(typed, field.unit, unit)}
        onChange={take}
        {...refusal}
      />
      {behind !== '' && (nothing === null || isTime) && <span className={styles['unit']}>{behind}</span>}
      {nothing !== null && (
        <IconButton
          icon={CloseIcon}
          size={14}
          look="bare"
          tip="left"
          label={nothing}
          onClick={() => onChange(instead?.value ?? null, false)}
        />
      )}
    </>
  );
}
