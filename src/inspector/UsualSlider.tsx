import { useRef } from 'react';
import { toNumberText } from '../base/numberText.ts';
import type { NumberField } from '../flow/field.ts';
import { fromShown, toShown } from '../flow/shown.ts';
import { useText, useWords } from '../i18n/language.tsx';
import { Slider } from '../ui/Slider.tsx';
import { type EditorProps, numberOf, useForm } from './editing.ts';
import { unitText } from './units.ts';

/** Where a field has a usual range, it can be pulled through it; the whole pull is one undo step. */
export function UsualSlider({
  field,
  value,
  onChange,
}: Pick<EditorProps<NumberField>, 'field' | 'value' | 'onChange'>) {
  const text = useText();
  const inLanguage = useWords();
  const { unit } = useForm();
  const last = useRef<number | null>(null);
  const number = numberOf(value);
  if (field.usual === undefined || number === null || Number.isNaN(number)) return null;
  const [low, high] = field.usual.map((end) => toShown(end, field.unit, unit)) as [number, number];
  const shown = toShown(number, field.unit, unit);
  return (
    <Slider
      aria-label={inLanguage(field.label)}
      min={low}
      max={high}
      step={field.whole === true ? 1 : (high - low) / 200}
      value={Math.min(high, Math.max(low, shown))}
      told={`${toNumberText(shown)} ${unitText(field.unit, unit, text, shown)}`}
      onChange={(next) => {
        last.current = fromShown(Number(next.toPrecision(6)), field.unit, unit);
        onChange(last.current, true);
      }}
      onCommit={() => {
        if (last.current !== null) onChange(last.current, false);
        last.current = null;
      }}
    />
  );
}
