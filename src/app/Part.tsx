import type { ReactNode } from 'react';
import { textIn } from '../i18n/language.tsx';
import { useSession } from '../store/session.ts';
import { Button } from '../ui/Button.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import styles from './Part.module.css';

interface PartProps {
  readonly name: string;
  /** It has no room of its own: its message lies over the page. */
  readonly floating?: boolean;
  readonly children: ReactNode;
}

/** A part of the page that stands and falls alone: where it breaks it says so, and can be tried again. */
export function Part({ name, floating, children }: PartProps) {
  // Not from the page's context: round the whole page there is none.
  const { shell } = textIn(useSession((session) => session.language));
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <div role="alert" className={`${styles['broken']} ${floating ? styles['floating'] : ''}`}>
          <p>{shell.broken(name)}</p>
          <Button onClick={retry}>{shell.tryAgain}</Button>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}
