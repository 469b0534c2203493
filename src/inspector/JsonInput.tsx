import type { JsonField } from '../flow/field.ts';
import { useText, useWords } from '../i18n/language.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { type EditorProps, problemAt, useForm, useRefusal } from './editing.ts';
import { fromJsonText, toJsonText } from './jsonText.ts';

/** JSON as one line of text; nothing where null has a meaning. */
export function JsonInput({ field, value, path, id, describedBy, onChange }: EditorProps<JsonField>) {
  const text = useText();
  const inLanguage = useWords();
  const { problems } = useForm();
  return (
    <TextInput
      id={id}
      aria-describedby={describedBy}
      aria-invalid={problemAt(problems, path) !== undefined}
      title={text.inspector.jsonHint}
      placeholder={field.nothing === undefined ? undefined : inLanguage(field.nothing)}
      value={toJsonText(value)}
      normalise={(typed) => toJsonText(fromJsonText(typed))}
      onChange={(typed) => onChange(fromJsonText(typed), false)}
      {...useRefusal(path)}
    />
  );
}
