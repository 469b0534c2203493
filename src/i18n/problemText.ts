import type { Language, Words } from '../base/words.ts';

/** How a file writes what the page has choices for. */
const ofFiles = /(, or |，或 )(\{values, weights\}|null)/g;

/** What is wrong as a page says it: `>=` is how a terminal and a file write it, and so is `or null`. */
export function problemText(message: Words, language: Language): string {
  return message[language].replace(ofFiles, '').replaceAll('>=', '≥').replaceAll('<=', '≤');
}
