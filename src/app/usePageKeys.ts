import { useEffect } from 'react';
import { assertNever } from '../base/assert.ts';
import { useText } from '../i18n/language.tsx';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { createActions } from '../transport/actions.ts';
import { focusOf, type KeyAction, toAction } from './keys.ts';

/** The keys that mean the same wherever the focus is. */
export function usePageKeys(): void {
  const text = useText();
  useEffect(() => {
    const actions = createActions(text);
    const act = (action: KeyAction) => {
      switch (action) {
        case 'toggle':
          actions.toggle();
          break;
        case 'step':
          useRun.getState().step();
          break;
        case 'undo':
          actions.undo();
          break;
        case 'redo':
          actions.redo();
          break;
        case 'save':
          actions.save();
          break;
        case 'open':
          void actions.open();
          break;
        case 'help':
          useSession.getState().setHelpOpen(true);
          break;
        default:
          assertNever(action);
      }
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const action = toAction(event, focusOf(event.target), useSession.getState().singleKeys);
      if (action === null) return;
      event.preventDefault();
      event.stopPropagation();
      act(action);
    };
    // Before the canvas hears of it: there, space would select what has the focus, or begin to pan.
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [text]);
}
