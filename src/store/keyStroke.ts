import { type Language, type Words, words } from '../base/words.ts';

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

/**
 * Whether a stroke is this key: `Mod+Shift+KeyZ`, `Space`, `Slash`; or, where a layout decides what a place means,
 * by the character that it gives: `?`. `Mod` is Ctrl or the Mac's Command.
 */
export function isKey(key: string, stroke: Stroke): boolean {
  const parts = key.split('+');
  const name = parts.pop() ?? '';
  if (parts.includes('Mod') !== (stroke.ctrlKey || stroke.metaKey) || stroke.altKey) return false;
  if (isCharacter(name)) return stroke.key === name;
  return stroke.code === name && parts.includes('Shift') === stroke.shiftKey;
}

/** Whether a key works alone: such keys can be switched off. */
export function isSingle(key: string): boolean {
  return !key.includes('Mod+');
}

function isCharacter(name: string): boolean {
  return name.length === 1;
}

const told: Readonly<Record<string, string>> = {
  Mod: 'Ctrl',
  Period: '.',
  Comma: ',',
  Slash: '/',
  Equal: '+',
  Minus: '-',
  Escape: 'Esc',
};

const named: Readonly<Record<string, Words>> = {
  Space: words('Space', '空格'),
  ContextMenu: words('Menu', '菜单键'),
};

const onMac = typeof navigator !== 'undefined' && /^(Mac|iP)/.test(navigator.platform);

/** The key that makes others do more, as it is written on this machine. */
export const modifier = onMac ? '⌘' : 'Ctrl';

/** The signs on a Mac's own keys, which stand before the letter without a plus. */
const macSigns: Readonly<Record<string, string>> = { Shift: '⇧', Mod: '⌘' };

/** The key as a person reads it: `Ctrl+Shift+Z`, on a Mac `⇧⌘Z`. */
export function tellKey(key: string, language: Language, mac = onMac): string {
  if (mac && key.includes('+')) {
    const signs = Object.entries(macSigns).map(([part, sign]) => (key.includes(`${part}+`) ? sign : ''));
    return `${signs.join('')}${tellKey(key.slice(key.lastIndexOf('+') + 1), language, false)}`;
  }
  const tell = (part: string) => named[part]?.[language] ?? told[part] ?? part.replace(/^(Key|Digit)/, '');
  return key.split('+').map(tell).join('+');
}

/** The key as `aria-keyshortcuts` wants it, in no language: `Control+Shift+Z`, on a Mac `Meta+Shift+Z`. */
export function ariaKey(key: string, mac = onMac): string {
  const names: Readonly<Record<string, string>> = {
    ...told,
    Mod: mac ? 'Meta' : 'Control',
    Equal: 'Plus',
    Escape: 'Escape',
  };
  return key
    .split('+')
    .map((part) => names[part] ?? part.replace(/^(Key|Digit)/, ''))
    .join('+');
}
