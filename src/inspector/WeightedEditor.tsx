import { useId } from 'react';
import type { NumberField } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { useText } from '../i18n/language.tsx';
import { type EditorProps, listOf, recordOf, useForm } from './editing.ts';
import styles from './Inspector.module.css';
import { NumbersInput } from './NumbersInput.tsx';

const numbersOf = (value: Json | undefined) => listOf(value).filter((item) => typeof item === 'number');

export function isWeighted(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

/** One of several numbers, drawn by their weights: a row of each. */
export function WeightedEditor({ value, path, onChange }: EditorProps<NumberField>) {
  const text = useText();
  const { problems } = useForm();
  const id = useId();
  const { values, weights } = recordOf(value);
  const rows = [
    { name: 'values', label: text.inspector.values, numbers: numbersOf(values) },
    { name: 'weights', label: text.inspector.weights, numbers: numbersOf(weights) },
  ] as const;
  return (
    <div className={styles['nested']}>
      {rows.map(({ name, label, numbers }) => (
        <div key={name} className={styles['row']}>
          <label className={styles['labelled']} htmlFor={`${id}-${name}`}>
            {label}
          </label>
          <div className={styles['control']}>
            <NumbersInput
              id={`${id}-${name}`}
              invalid={problems.some((problem) => problem.path.startsWith(`${path}.${name}`))}
              values={numbers}
              unit="none"
              onChange={(next) => onChange(matched({ values, weights, [name]: next }, name), false)}
            />
          </div>
        </div>
      ))}
    </div>
  );
}

/** New values get a weight each: what is missing weighs 1. */
function matched(value: { readonly [key: string]: Json | undefined }, changed: string): Json {
  const values = numbersOf(value['values']);
  const weights = numbersOf(value['weights']);
  if (changed === 'weights') return { values, weights };
  return { values, weights: values.map((_, index) => weights[index] ?? 1) };
}
