export interface PointerFocus {
  /** Whether this has the focus because it was clicked or touched. */
  isHeld(target: EventTarget | null): boolean;
  end(): void;
}

/**
 * Who clicked a button looks elsewhere by now: space means the page, not once more what was clicked. Who came to it by keys means it.
 * Not `:focus-visible`: browsers differ in what the next key makes of it.
 */
export function followPointer(page: Document): PointerFocus {
  let isPointing = false;
  let held: EventTarget | null = null;
  const listeners = {
    pointerdown: () => {
      isPointing = true;
    },
    keydown: () => {
      isPointing = false;
    },
    focusin: ({ target }: Event) => {
      held = isPointing ? target : null;
    },
    // What had the focus before has no word of it.
    click: () => {
      if (isPointing) held = page.activeElement;
    },
  };
  for (const [kind, listener] of Object.entries(listeners)) page.addEventListener(kind, listener, true);
  return {
    isHeld: (target) => target !== null && target === held,
    end() {
      for (const [kind, listener] of Object.entries(listeners))
        page.removeEventListener(kind, listener, true);
    },
  };
}
