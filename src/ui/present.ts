import type { RefCallback } from 'react';

/** Elements of one sort, as they come to the page and go. */
export interface Present {
  /** The `ref` that makes an element one of them. */
  readonly ref: RefCallback<Element>;
  /** The `ref` of what they stand in, whose size their places depend on. */
  readonly room: RefCallback<Element>;
  all(): readonly Element[];
  /** Where they are, in the window's pixels; without those that are hidden or have nothing in them. */
  boxes(): readonly DOMRect[];
  /** To be called where one was put elsewhere. */
  moved(): void;
  /** Called when one has come, gone, moved or changed its size, with the page laid out and not yet painted. Gives the function that ends it. */
  subscribe(listener: () => void): () => void;
}

export function createPresent(): Present {
  const all = new Set<Element>();
  const listeners = new Set<() => void>();
  let observer: ResizeObserver | null = null;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  // What is told of within a drawing is looked at once that is done.
  const moved = () => queueMicrotask(tell);
  const watch = (element: Element) => {
    observer ??= new ResizeObserver(tell);
    observer.observe(element);
    return () => observer?.unobserve(element);
  };
  return {
    ref: (element) => {
      if (element === null) return;
      all.add(element);
      const end = watch(element);
      return () => {
        end();
        all.delete(element);
        moved();
      };
    },
    room: (element) => (element === null ? undefined : watch(element)),
    all: () => [...all],
    boxes: () =>
      [...all].map((each) => each.getBoundingClientRect()).filter((box) => box.width > 0 && box.height > 0),
    moved,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
