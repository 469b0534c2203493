import { initialShape, initialValue } from '../flow/defaults.ts';
import type { ChoiceField, Field, RecordField, TextField, TupleField, VariantField } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { useText, useWords } from '../i18n/language.tsx';
import { Select } from '../ui/Select.tsx';
import { Switch } from '../ui/Switch.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { ByTypeRow } from './ByTypeRow.tsx';
import { DistributionKindSelect, DistributionParameters } from './DistributionEditor.tsx';
import { formOf } from './distribution/browsing.ts';
import { type EditorProps, heldValue, listOf, problemAt, recordOf, useForm, useRefusal } from './editing.ts';
import { FieldRow } from './FieldRow.tsx';
import styles from './Inspector.module.css';
import { JsonInput } from './JsonInput.tsx';
import { ListEditor } from './ListEditor.tsx';
import { NumberEditor } from './NumberEditor.tsx';
import { NumberRow } from './NumberRow.tsx';
import { isWeighted, WeightedEditor } from './WeightedEditor.tsx';

type FieldEditorProps<F extends Field = Field> = Pick<
  EditorProps<F>,
  'field' | 'value' | 'path' | 'onChange'
>;

/** One field, whatever it holds: its row, and below it what it is made of. */
export function FieldEditor({ field, value, path, onChange }: FieldEditorProps) {
  const props = { value: heldValue(field, value), path, onChange };
  switch (field.type) {
    case 'number':
      return field.weighted === true ? (
        <WeightedRow {...props} field={field} />
      ) : (
        <NumberRow {...props} field={field} />
      );
    case 'flag':
      return (
        <FieldRow label={field.label} help={[field.help]} path={path}>
          {({ id, describedBy }) => (
            <Switch
              id={id}
              aria-describedby={describedBy}
              checked={props.value === true}
              onChange={(on) => onChange(on, false)}
            />
          )}
        </FieldRow>
      );
    case 'text':
      return <TextRow {...props} field={field} />;
    case 'choice':
      return <ChoiceRow {...props} field={field} />;
    case 'distribution':
      return (
        <FieldRow
          label={field.label}
          help={[field.help, props.value === null ? undefined : formOf(props.value).help]}
          path={path}
          below={<DistributionParameters {...props} id="" describedBy="" field={field} />}
        >
          {(ids) => <DistributionKindSelect {...props} {...ids} field={field} />}
        </FieldRow>
      );
    case 'byType':
      return <ByTypeRow {...props} field={field} />;
    case 'list':
      return (
        <FieldRow
          label={field.label}
          help={[field.help]}
          path={path}
          below={<ListEditor {...props} id="" describedBy="" field={field} />}
        />
      );
    case 'record':
      return <RecordRow {...props} field={field} />;
    case 'tuple':
      return <TupleRow {...props} field={field} />;
    case 'json':
      return (
        <FieldRow label={field.label} help={[field.help]} path={path}>
          {(ids) => <JsonInput {...props} {...ids} field={field} />}
        </FieldRow>
      );
    case 'variant':
      return <VariantRow {...props} field={field} />;
  }
}

/** The fields of a record or a variant's shape, each writing its part. */
function Parts({
  fields,
  value,
  path,
  onChange,
}: {
  fields: Readonly<Record<string, Field>>;
  value: { readonly [key: string]: Json };
  path: string;
  onChange: EditorProps['onChange'];
}) {
  const names = Object.keys(fields);
  if (names.length === 0) return null;
  return (
    <div className={styles['nested']}>
      {Object.entries(fields).map(([name, field]) => (
        <FieldEditor
          key={name}
          field={field}
          value={value[name]}
          path={`${path}.${name}`}
          onChange={(next, ongoing) => onChange({ ...value, [name]: next }, ongoing)}
        />
      ))}
    </div>
  );
}

function TextRow({ field, value, path, onChange }: FieldEditorProps<TextField>) {
  const inLanguage = useWords();
  const { problems } = useForm();
  const refusal = useRefusal(path);
  const nothing = field.nothing;
  return (
    <FieldRow label={field.label} help={[field.help]} path={path}>
      {({ id, describedBy }) => (
        <TextInput
          id={id}
          aria-describedby={describedBy}
          aria-invalid={problemAt(problems, path) !== undefined}
          placeholder={nothing === undefined ? undefined : inLanguage(nothing)}
          value={typeof value === 'string' ? value : ''}
          onChange={(typed) => onChange(typed === '' && nothing !== undefined ? null : typed, false)}
          {...refusal}
        />
      )}
    </FieldRow>
  );
}

function ChoiceRow({ field, value, path, onChange }: FieldEditorProps<ChoiceField>) {
  const inLanguage = useWords();
  const chosen = field.options.find((option) => option.value === value);
  return (
    <FieldRow label={field.label} help={[field.help, chosen?.help]} path={path}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={chosen?.value ?? ''}
          options={field.options.map((option) => ({ value: option.value, label: inLanguage(option.label) }))}
          onChange={(next) => onChange(next, false)}
        />
      )}
    </FieldRow>
  );
}

function WeightedRow({ field, value, path, onChange }: FieldEditorProps<Extract<Field, { type: 'number' }>>) {
  const text = useText();
  const weighted = isWeighted(value);
  const first = typeof value === 'number' ? value : 0;
  const toggle = (next: string) =>
    onChange(next === 'drawn' ? { values: [first, first + 1], weights: [1, 1] } : first, false);
  const props = { field, value, path, onChange };
  return (
    <FieldRow
      label={field.label}
      help={[field.help]}
      path={path}
      below={
        weighted ? (
          <WeightedEditor {...props} id="" describedBy="" />
        ) : (
          <div className={styles['nested']}>
            <div className={styles['row']}>
              <label className={styles['labelled']} htmlFor={`${path}-number`}>
                {text.inspector.value}
              </label>
              <div className={styles['control']}>
                <NumberEditor {...props} id={`${path}-number`} describedBy="" />
              </div>
            </div>
          </div>
        )
      }
    >
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={weighted ? 'drawn' : 'fixed'}
          options={[
            { value: 'fixed', label: text.inspector.fixed },
            { value: 'drawn', label: text.inspector.drawn },
          ]}
          onChange={toggle}
        />
      )}
    </FieldRow>
  );
}

function RecordRow({ field, value, path, onChange }: FieldEditorProps<RecordField>) {
  const text = useText();
  const inLanguage = useWords();
  const given = value !== null;
  const row = {
    label: field.label,
    help: [field.help],
    path,
    below: given ? (
      <Parts fields={field.fields} value={recordOf(value)} path={path} onChange={onChange} />
    ) : null,
  };
  const { nothing } = field;
  if (nothing === undefined) return <FieldRow {...row} />;
  return (
    <FieldRow {...row}>
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={given ? 'given' : 'nothing'}
          options={[
            { value: 'nothing', label: inLanguage(nothing) },
            { value: 'given', label: text.inspector.given },
          ]}
          onChange={(next) => onChange(next === 'given' ? initialValue(field) : null, false)}
        />
      )}
    </FieldRow>
  );
}

function TupleRow({ field, value, path, onChange }: FieldEditorProps<TupleField>) {
  const items = listOf(value);
  const fields = Object.values(field.fields);
  const setItem = (index: number, next: Json, ongoing: boolean) =>
    onChange(
      fields.map((each, at) => (at === index ? next : (items[at] ?? initialValue(each)))),
      ongoing,
    );
  return (
    <FieldRow
      label={field.label}
      help={[field.help]}
      path={path}
      below={
        <div className={styles['nested']}>
          {Object.entries(field.fields).map(([name, each], index) => (
            <FieldEditor
              key={name}
              field={each}
              value={items[index]}
              path={`${path}.${index}`}
              onChange={(next, ongoing) => setItem(index, next, ongoing)}
            />
          ))}
        </div>
      }
    />
  );
}

function VariantRow({ field, value, path, onChange }: FieldEditorProps<VariantField>) {
  const inLanguage = useWords();
  const record = recordOf(value);
  const shape = typeof record[field.tag] === 'string' ? String(record[field.tag]) : '';
  const variant = Object.hasOwn(field.variants, shape) ? field.variants[shape] : undefined;
  return (
    <FieldRow
      label={field.label}
      help={[field.help, variant?.help]}
      path={path}
      below={<Parts fields={variant?.fields ?? {}} value={record} path={path} onChange={onChange} />}
    >
      {({ id, describedBy }) => (
        <Select
          id={id}
          aria-describedby={describedBy}
          value={shape}
          options={Object.entries(field.variants).map(([name, { label }]) => ({
            value: name,
            label: inLanguage(label),
          }))}
          onChange={(next) => onChange(initialShape(field, next), false)}
        />
      )}
    </FieldRow>
  );
}
