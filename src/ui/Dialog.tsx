import { type ReactNode, useEffect, useId, useRef } from 'react';
import styles from './Dialog.module.css';
import { IconButton } from './IconButton.tsx';
import { CloseIcon } from './icons.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly closeLabel: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** As wide as the page lets it be. */
  readonly wide?: boolean;
  /** Buttons at its foot. */
  readonly actions?: ReactNode;
}

/**
 * A modal dialog: the platform keeps focus inside, closes on Escape and gives focus back. It
 * starts at what is marked `data-first-focus` inside, else at the platform's choice.
 */
export function Dialog({ open, title, closeLabel, onClose, children, actions, wide = false }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (open && !element.open) {
      element.showModal();
      element.querySelector<HTMLElement>('[data-first-focus]')?.focus();
    }
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={`${styles['dialog']} ${wide ? styles['wide'] : ''}`}
      aria-labelledby={titleId}
      onClose={({ currentTarget }) => {
        // A browser tells it a moment late: what was closed here may be open again, or another in its place.
        if (open && !currentTarget.open) onClose();
      }}
    >
      {open && (
        <>
          <div className={styles['head']}>
            <h2 id={titleId} className={styles['title']}>
              {title}
            </h2>
            <IconButton icon={CloseIcon} label={closeLabel} look="bare" tip="none" onClick={onClose} />
          </div>
          <div className={styles['body']}>{children}</div>
          {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
        </>
      )}
    </dialog>
  );
}
