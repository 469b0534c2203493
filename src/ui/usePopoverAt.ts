import { type RefObject, useCallback, useEffect, useRef } from 'react';

interface Place {
  readonly x: number;
  readonly y: number;
}

/**
 * Opens a panel of `popover="manual"` at a place, in sight as a whole, and closes it on a press beside it. Not left to
 * the browser: it would close what opens under a finger or a button as soon as that is lifted. Gives the function that
 * closes it and gives the focus back to what had it.
 */
export function usePopoverAt(
  panel: RefObject<HTMLElement | null>,
  at: Place,
  first: string,
  onClose: () => void,
): () => void {
  const before = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement && !element.contains(activeElement))
      before.current = activeElement;
    if (!element.matches(':popover-open')) element.showPopover();
    const { offsetWidth: width, offsetHeight: height } = element;
    element.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
    element.style.top = `${Math.max(8, Math.min(at.y, innerHeight - height - 8))}px`;
    element.querySelector<HTMLElement>(first)?.focus();
  }, [panel, at, first]);
  useEffect(() => {
    const onPointerDown = ({ target }: PointerEvent) => {
      if (!(target instanceof Node) || panel.current?.contains(target) !== true) onClose();
    };
    window.addEventListener('pointerdown', onPointerDown, { capture: true });
    window.addEventListener('blur', onClose);
    return () => {
      window.removeEventListener('pointerdown', onPointerDown, { capture: true });
      window.removeEventListener('blur', onClose);
    };
  }, [panel, onClose]);
  return useCallback(() => {
    onClose();
    before.current?.focus();
  }, [onClose]);
}
