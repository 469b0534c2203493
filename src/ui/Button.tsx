import type { ButtonHTMLAttributes, ReactNode } from 'react';
import styles from './Button.module.css';

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  readonly look?: 'plain' | 'accent' | 'bare' | 'danger';
  readonly children: ReactNode;
}

export function Button({ look = 'plain', className, children, type = 'button', ...rest }: ButtonProps) {
  const names = [styles['button'], styles[look], className].filter(Boolean).join(' ');
  return (
    <button type={type} className={names} {...rest}>
      {children}
    </button>
  );
}
