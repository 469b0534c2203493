import type { NumberField } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon, PlusIcon } from '../ui/icons.tsx';
import { NumberInput } from '../ui/NumberInput.tsx';
import { type EditorProps, listOf, problemAt, recordOf, useForm } from './editing.ts';
import styles from './Inspector.module.css';

const numbersOf = (value: Json | undefined) => listOf(value).filter((item) => typeof item === 'number');

export function isWeighted(value: Json | undefined): boolean {
  return typeof value === 'object' && value !== null;
}

/** One of several numbers, drawn by their weights: a row for each, with the share that its weight comes to. */
export function WeightedEditor({ value, path, onChange }: EditorProps<NumberField>) {
  const text = useText();
  const language = useLanguage();
  const { problems, takeBack, leave } = useForm();
  const record = recordOf(value);
  const [values, weights] = [numbersOf(record['values']), numbersOf(record['weights'])];
  let total = 0;
  for (const weight of weights) total += weight;
  const columns = [
    { name: 'values', label: text.inspector.value, numbers: values },
    { name: 'weights', label: text.inspector.weight, numbers: weights },
  ] as const;
  const write = (next: { values?: readonly number[]; weights?: readonly number[] }, ongoing = false) =>
    onChange({ values, weights, ...next }, ongoing);
  return (
    <div className={`${styles['nested']} ${styles['list']}`}>
      <table>
        <thead>
          <tr>
            {columns.map(({ name, label }) => (
              <th key={name} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{text.inspector.share}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {values.map((_, index) => (
            // Rows have no name of their own: their place in the list is what they are.
            <tr key={`${path}.${index.toString()}`}>
              {columns.map(({ name, label, numbers }) => (
                <td key={name}>
                  <NumberInput
                    aria-label={text.inspector.row(index + 1, label)}
                    aria-invalid={problemAt(problems, `${path}.${name}.${index}`) !== undefined}
                    value={numbers[index] ?? null}
                    min={name === 'weights' ? 0 : undefined}
                    onGiveUp={() => takeBack(`${path}.${name}.${index}`)}
                    onLeave={() => leave(`${path}.${name}.${index}`)}
                    onChange={(next, ongoing) =>
                      write({ [name]: numbers.toSpliced(index, 1, next ?? Number.NaN) }, ongoing)
                    }
                  />
                </td>
              ))}
              <td className={styles['shareCell']}>
                {total > 0 && `${formatAmount(((weights[index] ?? 0) / total) * 100, language)} %`}
              </td>
              <td>
                <IconButton
                  icon={CloseIcon}
                  size={13}
                  look="bare"
                  tip="left"
                  label={text.inspector.removeRow(index + 1)}
                  disabled={values.length === 1}
                  onClick={() =>
                    write({ values: values.toSpliced(index, 1), weights: weights.toSpliced(index, 1) })
                  }
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <Button
        onClick={() => write({ values: [...values, (values.at(-1) ?? 0) + 1], weights: [...weights, 1] })}
      >
        <PlusIcon size={14} />
        {text.inspector.addValue}
      </Button>
    </div>
  );
}
