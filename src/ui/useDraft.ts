import { useEffect, useRef, useState } from 'react';

/** Milliseconds without a stroke after which what was typed is offered. */
const stillness = 500;

export interface Draft {
  /** What the field shows: what is being typed, else the value. */
  readonly text: string;
  type(text: string): void;
  /** The person is done with the field: what can be taken is, and then shown as it is written. */
  settle(): void;
  /** Back to the value. */
  giveUp(): void;
}

/**
 * Text on its way to become a value. It is offered when typing has paused, so that no half-written number is ever
 * applied; what is not taken stays as it was typed. `normalise` gives the text that the value would be shown as.
 */
export function useDraft(
  shown: string,
  normalise: (text: string) => string,
  take: (text: string) => boolean,
): Draft {
  const [draft, setDraft] = useState<{ text: string; taken: boolean } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const newest = useRef(take);
  useEffect(() => {
    newest.current = take;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  // A value that has changed elsewhere (undo, another field) wins over text that was taken before.
  const current = draft?.taken === true && normalise(draft.text) !== shown ? null : draft;

  return {
    text: current?.text ?? shown,
    type(text) {
      clearTimeout(timer.current);
      setDraft({ text, taken: false });
      timer.current = setTimeout(() => setDraft({ text, taken: newest.current(text) }), stillness);
    },
    settle() {
      clearTimeout(timer.current);
      if (current !== null && (current.taken || take(current.text))) setDraft(null);
    },
    giveUp() {
      clearTimeout(timer.current);
      setDraft(null);
    },
  };
}
