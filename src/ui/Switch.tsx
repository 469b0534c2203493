import type { InputHTMLAttributes } from 'react';
import styles from './controls.module.css';

export interface SwitchProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type' | 'checked'> {
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Switch({ checked, onChange, className, ...rest }: SwitchProps) {
  return (
    <input
      type="checkbox"
      role="switch"
      checked={checked}
      aria-checked={checked}
      className={`${styles['switch']} ${className ?? ''}`}
      onChange={(event) => onChange(event.currentTarget.checked)}
      {...rest}
    />
  );
}
