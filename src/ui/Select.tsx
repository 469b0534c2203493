import type { SelectHTMLAttributes } from 'react';
import styles from './controls.module.css';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
}

export interface SelectProps extends Omit<SelectHTMLAttributes<HTMLSelectElement>, 'onChange' | 'children'> {
  readonly value: string;
  readonly options: readonly SelectOption[];
  readonly onChange: (value: string) => void;
}

export function Select({ options, onChange, className, ...rest }: SelectProps) {
  return (
    <select
      className={`${styles['control']} ${styles['select']} ${className ?? ''}`}
      onChange={(event) => onChange(event.currentTarget.value)}
      {...rest}
    >
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
