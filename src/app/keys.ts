/** What a key does, told from the page: the canvas keeps keys of its own while it has the focus. */
export type KeyAction = 'toggle' | 'step' | 'undo' | 'redo' | 'save' | 'open' | 'help';

/** What of a keyboard event decides. Letters go by their place (`code`) so that every layout has them. */
export interface Stroke {
  readonly code: string;
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly repeat: boolean;
}

/** Where the focus is: in a field that takes text, on a control that the space bar presses, or elsewhere. */
export type Focus = 'text' | 'control' | 'elsewhere';

/** Null where the stroke means nothing, or belongs to what has the focus. */
export function toAction(stroke: Stroke, focus: Focus, singleKeys: boolean): KeyAction | null {
  if (stroke.isComposing || stroke.altKey) return null;
  if (stroke.ctrlKey || stroke.metaKey) return toCommand(stroke, focus);
  if (!singleKeys || focus === 'text') return null;
  if (stroke.code === 'Space') return focus === 'control' || stroke.repeat ? null : 'toggle';
  if (stroke.code === 'Period' && !stroke.shiftKey) return 'step';
  return stroke.key === '?' ? 'help' : null;
}

function toCommand({ code, shiftKey }: Stroke, focus: Focus): KeyAction | null {
  if (code === 'KeyS') return 'save';
  if (code === 'KeyO') return 'open';
  // While a person types, undo is the field's own.
  if (focus === 'text') return null;
  if (code === 'KeyZ') return shiftKey ? 'redo' : 'undo';
  return code === 'KeyY' ? 'redo' : null;
}

const withoutText = ['checkbox', 'radio', 'range', 'button', 'submit', 'color', 'file'];

export function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('dialog[open], [role=menu]') !== null) return 'text';
  if (target instanceof HTMLInputElement && !withoutText.includes(target.type)) return 'text';
  if (target.closest('textarea, [contenteditable=true]') !== null) return 'text';
  return target.closest('button, a[href], input, select, summary, [role=button]') === null
    ? 'elsewhere'
    : 'control';
}
