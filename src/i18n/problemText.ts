import type { Language, Words } from '../base/words.ts';

/** What is wrong as a page says it: `>=` is how a terminal and a file write it. */
export function problemText(message: Words, language: Language): string {
  return message[language].replaceAll('>=', '≥').replaceAll('<=', '≤');
}
