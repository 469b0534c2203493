import { useEffect } from 'react';
import { isEnabled, useCommands } from '../store/commands.ts';
import { isSingle } from '../store/keyStroke.ts';
import { useSession } from '../store/session.ts';
import { followPointer } from './heldByPointer.ts';
import { commandFor, focusOf, isEarly } from './keys.ts';

/** The keys of all commands, wherever the focus is. */
export function usePageKeys(): void {
  useEffect(() => {
    const pointer = followPointer(document);
    const onKeyDown = (event: KeyboardEvent) => {
      const isClicked = pointer.isHeld(event.target) || wasClicked(event.target);
      const focus = focusOf(event.target, event.code === 'Space' && isClicked);
      const { list, fetch } = useCommands.getState();
      if (list.length === 0) {
        if (!isEarly(event, focus)) return;
        event.preventDefault();
        event.stopPropagation();
        const { target } = event;
        // Where it was pressed, unless that is gone by the time that the commands are here.
        fetch(() => {
          const there = target instanceof Node && target.isConnected ? target : document.body;
          there.dispatchEvent(new KeyboardEvent('keydown', event));
        });
        return;
      }
      const command = commandFor(event, focus, useSession.getState().singleKeys, list);
      if (command === undefined) return;
      const enabled = isEnabled(command);
      if (!enabled) command.refuse?.();
      // With Ctrl the key is ours even while it means nothing: the browser's own meaning would be a surprise.
      if (!enabled && command.keys?.every(isSingle) !== false) return;
      event.preventDefault();
      event.stopPropagation();
      if (enabled) command.run();
    };
    // Before the canvas hears of it: there, space would select what has the focus, or begin to pan.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => {
      window.removeEventListener('keydown', onKeyDown, { capture: true });
      pointer.end();
    };
  }, []);
}

/** A menu's button that has the focus back after it was clicked. */
function wasClicked(target: EventTarget | null): boolean {
  return target instanceof Element && target.hasAttribute('data-clicked');
}
