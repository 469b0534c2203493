import type { Words } from './words.ts';

/** What is wrong, where, and what would be right, in both languages. */
export interface Problem {
  /** Dotted place in the document, as in the file: `nodes.worker.params.servers`; empty for the whole. */
  readonly path: string;
  /** A clause that follows the path: `must be a whole number >= 1`. */
  readonly message: Words;
}

export function problem(path: string, message: Words): Problem {
  return { path, message };
}

/** One line, `path: message`, as the command line prints it. */
export function toLine(of: Problem, language: keyof Words = 'en'): string {
  return of.path === '' ? of.message[language] : `${of.path}: ${of.message[language]}`;
}
