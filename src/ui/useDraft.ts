import { useEffect, useRef, useState } from 'react';

/** Milliseconds without a stroke after which what was typed is offered. */
const stillness = 500;

export interface Draft {
  /** What the field shows: what is being typed, else the value. */
  readonly text: string;
  type(text: string): void;
  /** The person is done with the text: what can be taken is, and then shown as it is written. Says whether it could. */
  settle(): boolean;
  /** The person is done with the field. */
  leave(): void;
  /** Back to the value. */
  giveUp(): void;
}

/** What whoever keeps refused text does about it. */
export interface Refusal {
  /** The person has given it up. */
  readonly onGiveUp?: (() => void) | undefined;
  /** The person has left the field, and was told of it there. Says whether it was given up for that. */
  readonly onLeave?: (() => boolean) | undefined;
}

interface Typed {
  readonly text: string;
  /** Undefined: it has not been offered yet. */
  readonly taken?: boolean;
}

/**
 * Text on its way to become a value. It is offered when typing has paused, so that no half-written number is ever
 * applied; what is not taken stays as it was typed. `normalise` gives the text that the value would be shown as.
 */
export function useDraft(
  shown: string,
  normalise: (text: string) => string,
  take: (text: string) => boolean,
  { onGiveUp, onLeave }: Refusal = {},
): Draft {
  const [draft, setDraft] = useState<Typed | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const newest = useRef(take);
  /** What Enter has settled is not offered again where the field is left in the same breath. */
  const settled = useRef<Typed | null>(null);
  useEffect(() => {
    newest.current = take;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  // A value that has changed elsewhere (undo, another field) wins over text that was taken before.
  const current = draft?.taken === true && normalise(draft.text) !== shown ? null : draft;
  const settle = () => {
    clearTimeout(timer.current);
    if (current === null || current === settled.current) return true;
    const taken = current.taken === true || take(current.text);
    setDraft(taken ? null : { text: current.text, taken });
    if (taken) settled.current = current;
    return taken;
  };

  return {
    text: current?.text ?? shown,
    type(text) {
      clearTimeout(timer.current);
      setDraft({ text });
      timer.current = setTimeout(() => setDraft({ text, taken: newest.current(text) }), stillness);
    },
    settle,
    leave() {
      if (current?.taken === false && onLeave?.() === true) setDraft(null);
      else settle();
    },
    giveUp() {
      clearTimeout(timer.current);
      setDraft(null);
      onGiveUp?.();
    },
  };
}
