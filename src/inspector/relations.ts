import type { Problem } from '../base/problem.ts';
import { type Words, words } from '../base/words.ts';
import type { Field } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import type { Text } from '../i18n/language.tsx';
import { partAt } from './place.ts';
import { placesInWords } from './placeInWords.ts';

/** A problem between two places, seen from the one that was changed. */
export interface Seen extends Problem {
  /** It stands at the other of the two: "not less" is told as "not greater". */
  readonly isTurned?: boolean;
}

type Told = (other: string) => Words;

/** As told at the one place, and at the other. */
const told: Readonly<Record<NonNullable<Problem['between']>['rule'], readonly [Told, Told]>> = {
  notLess: [
    (other) => words(`must not be less than “${other}”`, `不得小于“${other}”`),
    (other) => words(`must not be greater than “${other}”`, `不得大于“${other}”`),
  ],
  notBefore: [
    (other) => words(`must not be before “${other}”`, `不得早于“${other}”`),
    (other) => words(`must not be after “${other}”`, `不得晚于“${other}”`),
  ],
  asMany: [
    (other) => words(`must be as many as “${other}”`, `个数必须与“${other}”相同`),
    (other) => words(`must be as many as “${other}”`, `个数必须与“${other}”相同`),
  ],
};

/** Where two values do not go together, the one that a person has just changed is the one to speak of. `path`: the field's. */
export function seenAt(problem: Problem, path: string, before: Json | undefined, after: Json): Seen {
  const { between } = problem;
  if (between === undefined) return problem;
  const isChanged = (place: string) => {
    const tail = place.slice(path.length + 1);
    return !Object.is(partAt(before, tail), partAt(after, tail));
  };
  if (isChanged(problem.path) || !isChanged(between.other)) return problem;
  return {
    ...problem,
    path: between.other,
    between: { ...between, other: problem.path },
    isTurned: true,
  };
}

/** What is wrong between two places, by the labels that the person sees; null where it is not between two. */
export function relationText(
  { path, between, isTurned = false }: Seen,
  of: { readonly field: Field; readonly path: string; readonly value: Json | undefined },
  text: Text,
  tell: (words: Words) => string,
): string | null {
  if (between === undefined) return null;
  const [here, there] = [path, between.other].map((place) =>
    placesInWords(of.field, of.value, place.slice(of.path.length + 1), text, tell),
  ) as [readonly string[], readonly string[]];
  // What both have in common goes without saying.
  const apart = there.findIndex((part, index) => part !== here[index]);
  const other = there.slice(Math.max(0, apart)).join(' · ');
  return tell(told[between.rule][isTurned ? 1 : 0](other));
}
