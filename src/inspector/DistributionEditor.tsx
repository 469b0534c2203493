import { useState } from 'react';
import type { DistributionKind } from '../distributions/distribution.ts';
import { distributionSpecs } from '../distributions/distributionSpecs.ts';
import type { Parameter } from '../distributions/form.ts';
import { initialValue } from '../flow/defaults.ts';
import type { DistributionField, NumberField } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { useLanguage, useText, useWords } from '../i18n/language.tsx';
import { formatCount } from '../i18n/numbers.ts';
import { Select } from '../ui/Select.tsx';
import { type Browsing, browseTo, type DistributionForm, formOf } from './distribution/browsing.ts';
import { DistributionFigure } from './distribution/DistributionFigure.tsx';
import { type EditorProps, listOf, problemAt, recordOf, useForm } from './editing.ts';
import { FieldRow } from './FieldRow.tsx';
import styles from './Inspector.module.css';
import { MeasuredButton } from './measured/MeasuredButton.tsx';
import { useMeasuredText } from './measured/measuredText.ts';
import { NumberRow } from './NumberRow.tsx';
import { NumbersInput } from './NumbersInput.tsx';

/** The kinds that a field may take, in the order in which they are offered. */
function kindsFor(field: DistributionField): readonly DistributionForm[] {
  const all: readonly DistributionForm[] = Object.values(distributionSpecs);
  return all.filter((form) => field.counts !== true || form.counts !== 'never');
}

/** A bare number is the constant it stands for. */
function spelledOut(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'number' ? { kind: 'deterministic', value } : recordOf(value);
}

export function DistributionKindSelect({
  field,
  value,
  id,
  describedBy,
  onChange,
}: EditorProps<DistributionField>) {
  const inLanguage = useWords();
  const { nothing } = field;
  const [browsing, setBrowsing] = useState<Browsing | null>(null);
  const kinds = kindsFor(field).map((form) => ({
    value: form.kind as string,
    label: inLanguage(form.label),
  }));
  // From nothing it begins where the field says, in the shape that was chosen.
  const before = value === null ? (initialValue(field) as Json) : value;
  return (
    <Select
      id={id}
      aria-describedby={describedBy}
      value={value === null ? '' : formOf(value).kind}
      options={nothing === undefined ? kinds : [{ value: '', label: inLanguage(nothing) }, ...kinds]}
      onChange={(kind) => {
        if (kind === '') {
          onChange(null, false);
          return;
        }
        const next = browseTo(kind as DistributionKind, before, field.counts === true, browsing);
        setBrowsing(next);
        onChange(next.at, false);
      }}
    />
  );
}

export function DistributionParameters({ field, value, path, onChange }: EditorProps<DistributionField>) {
  const form = formOf(value);
  const spec = spelledOut(value);
  if (value === null) return null;
  // Nobody types weights for so many.
  const isShown = ({ list, name }: Parameter) =>
    list !== true || spec[name] !== undefined || listOf(spec['values']).length <= mostTyped;
  return (
    <div className={styles['nested']}>
      {form.parameters.filter(isShown).map((parameter) => {
        const change = (next: Json, ongoing: boolean) =>
          onChange({ ...spec, [parameter.name]: next }, ongoing);
        const clear = () => {
          const { [parameter.name]: _, ...rest } = spec;
          return onChange(rest, false);
        };
        const at = `${path}.${parameter.name}`;
        const props = {
          parameter,
          field,
          value: spec[parameter.name],
          path: at,
          onChange: change,
          onClear: clear,
        };
        return parameter.list === true ? (
          <ParameterList key={parameter.name} {...props} />
        ) : (
          <ParameterNumber key={parameter.name} {...props} />
        );
      })}
      <DistributionFigure value={value} unit={field.unit} />
      <MeasuredButton field={field} inOrder={form.kind === 'trace'} onUse={(next) => onChange(next, false)} />
    </div>
  );
}

interface ParameterProps {
  readonly parameter: Parameter;
  readonly field: DistributionField;
  readonly value: Json | undefined;
  readonly path: string;
  readonly onChange: (value: Json, ongoing: boolean) => boolean;
  readonly onClear: () => boolean;
}

function ParameterNumber({ parameter, field, value, path, onChange }: ParameterProps) {
  const { label, help, scale, name: _, list: __, optional: ___, ...bounds } = parameter;
  const asField: NumberField = {
    type: 'number',
    unit: scale === 'value' ? field.unit : 'none',
    label,
    help,
    ...bounds,
  };
  return <NumberRow field={asField} value={value} path={path} onChange={onChange} />;
}

/** More than this are no line of text that a person would edit. */
const mostTyped = 60;

function ParameterList({ parameter, field, value, path, onChange, onClear }: ParameterProps) {
  const text = useText();
  const { problems } = useForm();
  const words = useMeasuredText();
  const language = useLanguage();
  const values = listOf(value).filter((item) => typeof item === 'number');
  if (values.length > mostTyped) {
    return (
      <FieldRow label={parameter.label} help={[parameter.help]} path={path}>
        {() => <span>{words.count(formatCount(values.length, language))}</span>}
      </FieldRow>
    );
  }
  return (
    <FieldRow label={parameter.label} help={[parameter.help, ...hint(text.inspector.valuesHint)]} path={path}>
      {({ id, describedBy }) => (
        <NumbersInput
          id={id}
          describedBy={describedBy}
          path={path}
          invalid={problemAt(problems, path) !== undefined}
          values={values}
          unit={parameter.scale === 'value' ? field.unit : 'none'}
          onChange={(next) =>
            next.length === 0 && parameter.optional === true ? onClear() : onChange(next, false)
          }
        />
      )}
    </FieldRow>
  );
}

const hint = (words: string) => [{ en: words, 'zh-CN': words }];
