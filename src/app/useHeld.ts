import { type RefObject, useEffect, useState } from 'react';

/** Whether someone is at an element, by pointer or by keys. */
export function useHeld(ref: RefObject<HTMLElement | null>): boolean {
  const [held, setHeld] = useState({ pointed: false, focused: false });
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const note = (now: Partial<typeof held>) => setHeld((before) => ({ ...before, ...now }));
    const isWithin = (target: EventTarget | null) => target instanceof Node && element.contains(target);
    const listeners = {
      pointerenter: () => note({ pointed: true }),
      pointerleave: () => note({ pointed: false }),
      focusin: () => note({ focused: true }),
      focusout: (event: Event) =>
        note({ focused: event instanceof FocusEvent && isWithin(event.relatedTarget) }),
    };
    for (const [kind, listener] of Object.entries(listeners)) element.addEventListener(kind, listener);
    return () => {
      for (const [kind, listener] of Object.entries(listeners)) element.removeEventListener(kind, listener);
    };
  }, [ref]);
  return held.pointed || held.focused;
}
