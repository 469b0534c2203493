import { type Command, isEnabled } from '../store/commands.ts';
import { isKey, isSingle, type Stroke } from '../store/keyStroke.ts';

/**
 * Where the focus is: in a field that takes text, on a control, a button, a tree, or a reading (a chart, an edge that is pulled)
 * that keys belong to, or elsewhere.
 */
export type Focus = 'text' | 'control' | 'button' | 'reading' | 'tree' | 'elsewhere';

/** Keys that each of them takes itself. */
const own: Readonly<Partial<Record<Focus, RegExp>>> = {
  control: /^(Space|Enter|Delete|Backspace|Escape)$/,
  button: /^(Space|Enter)$/,
  reading: /^(Enter|Arrow\w+|Home|End|Page\w+|Equal|Minus|Digit0|Numpad(Add|Subtract|0))$/,
  tree: /^(Enter|F2|Delete|Backspace|Home|End|Arrow\w+|Key[A-Z])$/,
};

/**
 * The command that a stroke means, of several the one that means something now; undefined where it means none, or
 * belongs to what has the focus.
 */
export function commandFor(
  stroke: Stroke,
  focus: Focus,
  singleKeys: boolean,
  commands: readonly Command[],
): Command | undefined {
  if (stroke.isComposing) return undefined;
  const meant = commands.filter((command) => {
    if (command.native === true || (stroke.repeat && command.repeats !== true)) return false;
    if (focus === 'text' && command.anywhere !== true) return false;
    return command.keys?.some((key) => {
      if (!isKey(key, stroke)) return false;
      if (!isSingle(key)) return true;
      if (!singleKeys || focus === 'text') return false;
      return !isOwn(focus, stroke);
    });
  });
  // A character is meant before the place where it stands: ? stands on the key of /.
  const exact = meant.filter(({ keys }) => keys?.includes(stroke.key));
  const those = exact.length > 0 ? exact : meant;
  return those.find(isEnabled) ?? those[0];
}

/** By the letter too: plus stands elsewhere on other layouts. */
function isOwn(focus: Focus, { code, key }: Stroke): boolean {
  return own[focus]?.test(code) === true || (focus === 'reading' && /^[-+0=_]$/.test(key));
}

const withoutText = ['checkbox', 'radio', 'range', 'button', 'submit', 'color', 'file'];

/** `isPassedOver`: a button or control there is to count for nothing. */
export function focusOf(target: EventTarget | null, isPassedOver = false): Focus {
  if (!(target instanceof Element)) return 'elsewhere';
  if (target.closest('dialog[open], [role=menu]') !== null) return 'text';
  if (target instanceof HTMLInputElement && !withoutText.includes(target.type)) return 'text';
  if (target.closest('textarea, [contenteditable=true]') !== null) return 'text';
  if (isPassedOver) return 'elsewhere';
  if (target.closest('input, select') !== null) return 'control';
  if (target.closest('[role=slider], hr') !== null) return 'reading';
  if (target.closest('[role=tree]') !== null) return 'tree';
  return target.closest('button, a[href], summary, [role=button]') === null ? 'elsewhere' : 'button';
}

/** Whether a stroke is worth waiting for while the commands are on their way: the first thing that a person does may be a key. */
export function isEarly({ code, ctrlKey, metaKey, altKey, isComposing }: Stroke, focus: Focus): boolean {
  if (isComposing || altKey) return false;
  if (ctrlKey || metaKey) return /^Key[KOS]$/.test(code) || (focus !== 'text' && /^Key[ADGYZ]$/.test(code));
  const isFree = focus === 'elsewhere' || (focus === 'button' && code !== 'Space');
  return isFree && /^(Space|Period|Slash|Delete|Key[CFMNVW])$/.test(code);
}
