import type { ButtonHTMLAttributes } from 'react';
import buttonStyles from './Button.module.css';
import styles from './IconButton.module.css';
import type { Icon } from './icons.tsx';

export interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'children'> {
  readonly icon: Icon;
  /** Its accessible name, and what the tooltip says. */
  readonly label: string;
  /** The key that does the same: as the tooltip shows it, and as `aria-keyshortcuts` wants it. */
  readonly shortcut?: { readonly told: string; readonly aria: string } | undefined;
  readonly look?: 'plain' | 'accent' | 'bare' | 'danger';
  readonly size?: number;
  /** Where the tooltip stands; `none` where the drawing says enough (a cross in a corner). */
  readonly tip?: 'below' | 'above' | 'right' | 'left' | 'none';
}

export function IconButton(props: IconButtonProps) {
  const {
    icon: Drawing,
    label,
    shortcut,
    look = 'plain',
    size = 18,
    tip = 'below',
    className,
    ...rest
  } = props;
  const names = [
    buttonStyles['button'],
    buttonStyles['square'],
    buttonStyles[look],
    styles['icon'],
    className,
  ];
  return (
    <button
      type="button"
      className={names.filter(Boolean).join(' ')}
      aria-label={label}
      aria-keyshortcuts={shortcut?.aria}
      data-tip={shortcut === undefined ? label : `${label}  ${shortcut.told}`}
      data-tip-at={tip}
      {...rest}
    >
      <Drawing size={size} />
    </button>
  );
}
