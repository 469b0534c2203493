import type { InputHTMLAttributes } from 'react';
import styles from './controls.module.css';

export interface SliderProps
  extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange' | 'type' | 'value'> {
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** The value in words, for those who hear it. */
  readonly told: string;
  readonly onChange: (value: number) => void;
  /** The thumb was let go: what came before is one change. */
  readonly onCommit?: () => void;
}

export function Slider({ told, onChange, onCommit, className, ...rest }: SliderProps) {
  return (
    <input
      type="range"
      className={`${styles['range']} ${className ?? ''}`}
      aria-valuetext={told}
      onChange={(event) => onChange(event.currentTarget.valueAsNumber)}
      onPointerUp={onCommit}
      onKeyUp={onCommit}
      onBlur={onCommit}
      {...rest}
    />
  );
}
