import { words } from '../base/words.ts';
import type { Field } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { useText } from '../i18n/language.tsx';
import { Select } from '../ui/Select.tsx';
import type { EditorProps } from './editing.ts';
import { FieldRow } from './FieldRow.tsx';
import { NumberRow } from './NumberRow.tsx';

const forAll = words('For all', '全部设为');

export interface MixedRowProps {
  readonly field: Field;
  readonly path: string;
  readonly values: readonly { readonly label: string; readonly value: Json }[];
  /** What was typed for all and could not be taken. */
  readonly untaken: Json | undefined;
  readonly onChange: EditorProps['onChange'];
}

/** A field of several in which they differ: all can be made like one of them; a number can be typed for all. */
export function MixedRow({ field, path, values, untaken, onChange }: MixedRowProps) {
  const text = useText();
  const options = values.map(({ label }, index) => ({
    value: String(index),
    label: text.inspector.mixed.as(label),
  }));
  const choose = (index: string) => {
    const taken = values[Number(index)];
    if (index !== '' && taken !== undefined) onChange(taken.value, false);
  };
  const isPlain = field.type === 'number' && field.weighted !== true && field.instead === undefined;
  return (
    <>
      <FieldRow label={field.label} help={[field.help]} path={isPlain ? '' : path}>
        {({ id, describedBy }) => (
          <Select
            id={id}
            aria-describedby={describedBy}
            value=""
            options={[{ value: '', label: text.inspector.mixed.differ }, ...options]}
            onChange={choose}
          />
        )}
      </FieldRow>
      {isPlain && (
        <NumberRow
          field={{ ...field, label: forAll, default: Number.NaN }}
          value={untaken ?? Number.NaN}
          path={path}
          onChange={onChange}
        />
      )}
    </>
  );
}
