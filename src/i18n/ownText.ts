import type { Language } from '../base/words.ts';
import { useLanguage } from './language.tsx';

/**
 * Words that come with the feature they belong to, because it is fetched after the first view: a hook that gives them in
 * the page's language. Both languages have the same keys, or it does not compile.
 */
export function ownText<T extends object>(
  texts: Readonly<Record<Language, T>>,
): (() => T) & { readonly texts: Readonly<Record<Language, T>> } {
  return Object.assign(() => texts[useLanguage()], { texts });
}
