import type { Words } from './words.ts';

/** What is wrong, where, and what would be right, in both languages. */
export interface Problem {
  /** Dotted place in the document, as in the file: `nodes.worker.params.servers`; empty for the whole. */
  readonly path: string;
  /** A clause that follows the path: `must be a whole number >= 1`. */
  readonly message: Words;
  /** Where each value for itself is right, and two do not go together. */
  readonly between?: Between;
}

/** What the value at the problem's place does not keep to another: no less, no earlier, or as many of them. */
export interface Between {
  readonly rule: 'notLess' | 'notBefore' | 'asMany';
  /** The other's place, below the same root as the problem's. */
  readonly other: string;
}

export function problem(path: string, message: Words, between?: Between): Problem {
  return between === undefined ? { path, message } : { path, message, between };
}

/** The same problem told from further above. */
export function below(root: string, { path, message, between }: Problem): Problem {
  const at = (place: string) => (root === '' ? place : `${root}.${place}`);
  return problem(at(path), message, between && { ...between, other: at(between.other) });
}

/** One line, `path: message`, as the command line prints it. */
export function toLine(of: Problem, language: keyof Words = 'en'): string {
  return of.path === '' ? of.message[language] : `${of.path}: ${of.message[language]}`;
}
