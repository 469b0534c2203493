import type { NumberField } from '../flow/field.ts';
import { useText } from '../i18n/language.tsx';
import { type EditorProps, heldValue } from './editing.ts';
import { FieldRow } from './FieldRow.tsx';
import { NumberEditor } from './NumberEditor.tsx';
import { UsualSlider } from './UsualSlider.tsx';

type NumberRowProps = Pick<EditorProps<NumberField>, 'field' | 'value' | 'path' | 'onChange'>;

/** One number, and below it a slider over what is usual. */
export function NumberRow({ field, value, path, onChange }: NumberRowProps) {
  const props = { field, value: heldValue(field, value), path, onChange };
  const text = useText();
  const hint = Number.isNaN(props.value) ? text.inspector.typedHint[field.unit] : undefined;
  return (
    <FieldRow
      label={field.label}
      help={[field.help]}
      path={path}
      hint={hint}
      below={<UsualSlider {...props} />}
    >
      {(ids) => <NumberEditor {...props} {...ids} />}
    </FieldRow>
  );
}
