import { useSession } from '../store/session.ts';

/** The page's live region. */
export function Announcer() {
  const { message, count } = useSession((session) => session.announcement);
  // The same words twice are heard twice: what is told must differ for a live region to speak.
  return (
    <div className="unseen" role="status" aria-live="polite">
      {message}
      {count % 2 === 0 ? '' : '\u00a0'}
    </div>
  );
}
