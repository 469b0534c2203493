import { useId, useState } from 'react';
import { own } from '../base/record.ts';
import { type Words, words } from '../base/words.ts';
import { initialValue } from '../flow/defaults.ts';
import type { ByTypeField } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { useText } from '../i18n/language.tsx';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, PlusIcon } from '../ui/icons.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { DistributionKindSelect, DistributionParameters } from './DistributionEditor.tsx';
import { formOf } from './distribution/browsing.ts';
import { type EditorProps, recordOf } from './editing.ts';
import { FieldRow } from './FieldRow.tsx';
import styles from './Inspector.module.css';

const others = words('All others', '其余类型');

type Props = Pick<EditorProps<ByTypeField>, 'field' | 'value' | 'path' | 'onChange'>;

/** One distribution for all, or one for each type that is named. */
export function ByTypeRow({ field, value, path, onChange }: Props) {
  const text = useText().inspector.byType;
  const { byType, otherwise } = recordOf(value);
  if (byType === undefined) {
    const split = () => onChange({ byType: {}, otherwise: value ?? initialValue(field) }, false);
    return (
      <OneRow label={field.label} help={field.help} {...{ field, value, path, onChange }}>
        <Button look="bare" className={styles['more']} onClick={split}>
          {text.split}
        </Button>
      </OneRow>
    );
  }
  const types = recordOf(byType);
  const write = (next: { readonly [key: string]: Json }, ongoing: boolean) =>
    onChange({ byType: next, otherwise: otherwise ?? initialValue(field) }, ongoing);
  const remove = (name: string) =>
    write(Object.fromEntries(Object.entries(types).filter(([each]) => each !== name)), false);
  return (
    <FieldRow
      label={field.label}
      help={[field.help]}
      path={path}
      below={
        <div className={styles['nested']}>
          {Object.keys(types).map((name) => (
            <OneRow
              key={name}
              label={words(name, name)}
              help={field.item.help}
              field={field}
              value={own(types, name)}
              path={`${path}.byType.${name}`}
              onChange={(next, ongoing) => write({ ...types, [name]: next }, ongoing)}
              beside={
                <IconButton
                  icon={CloseIcon}
                  size={13}
                  look="bare"
                  tip="left"
                  label={text.remove(name)}
                  onClick={() => remove(name)}
                />
              }
            />
          ))}
          <NewType taken={types} onAdd={(name) => write({ ...types, [name]: otherwise ?? 1 }, false)} />
          <OneRow
            label={others}
            help={field.item.help}
            field={field}
            value={otherwise}
            path={`${path}.otherwise`}
            onChange={(next, ongoing) => onChange({ byType, otherwise: next }, ongoing)}
          />
          <Button
            look="bare"
            className={styles['more']}
            onClick={() => onChange(otherwise ?? initialValue(field), false)}
          >
            {text.join}
          </Button>
        </div>
      }
    />
  );
}

/** One distribution: its kind, and its parameters below. */
function OneRow({
  label,
  help,
  field,
  value,
  path,
  onChange,
  beside,
  children,
}: Props & {
  label: Words;
  help: Words;
  beside?: React.ReactNode;
  children?: React.ReactNode;
}) {
  const props = { field: field.item, value, path, onChange };
  return (
    <FieldRow
      label={label}
      help={[help, formOf(value).help]}
      path={path}
      below={
        <>
          <DistributionParameters {...props} id="" describedBy="" />
          {children}
        </>
      }
    >
      {(ids) => (
        <>
          <DistributionKindSelect {...props} {...ids} />
          {beside}
        </>
      )}
    </FieldRow>
  );
}

function NewType({
  taken,
  onAdd,
}: {
  taken: { readonly [key: string]: Json };
  onAdd: (name: string) => boolean;
}) {
  const text = useText().inspector.byType;
  const id = useId();
  const [name, setName] = useState('');
  const add = () => {
    if (onAdd(name)) setName('');
  };
  const isFree = name !== '' && name !== '__proto__' && own(taken, name) === undefined;
  return (
    <div className={styles['row']}>
      <label className={styles['labelled']} htmlFor={id}>
        {text.type}
      </label>
      <div className={styles['control']}>
        <TextInput
          id={id}
          value={name}
          maxLength={100}
          onChange={(typed) => {
            setName(typed);
            return true;
          }}
        />
        <IconButton icon={PlusIcon} size={14} tip="left" label={text.add} disabled={!isFree} onClick={add} />
      </div>
    </div>
  );
}
