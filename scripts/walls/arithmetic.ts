import { isIdentifier, isNode, literal, type SyntaxNode, walk } from './syntax.ts';

export interface Inexact {
  readonly rule: string;
  readonly start: number;
}

/**
 * What ECMAScript defines to the last bit, and so is the same everywhere. The rest of Math (`log`, `exp`, `pow`, `sin`,
 * `hypot` too) is "implementation-approximated".
 */
const exactMath = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc E LN2 LN10 LOG2E LOG10E PI SQRT1_2 SQRT2'.split(
    ' ',
  ),
);

const clocks = new Map([
  ['Date', 'the clock on the wall may not affect results'],
  ['performance', 'the clock on the wall may not affect results'],
  ['crypto', 'random numbers come from the streams'],
  ['Intl', 'the language may not affect results'],
]);

const byLanguage = new Set(['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase']);

/** Everything in a program by which two browsers, or two moments, could compute different results. */
export function* inexactIn(program: SyntaxNode): Generator<Inexact> {
  for (const { node, parent, field } of walk(program)) {
    const { start } = node;
    const operator = node['operator'];
    if (operator === '**' || operator === '**=') {
      yield { rule: '`**` differs between browsers', start };
    } else if (node.type === 'MemberExpression' && byLanguage.has(propertyOf(node) ?? '')) {
      yield { rule: `${propertyOf(node)}: the language may not affect results`, start };
    } else if (node.type === 'Identifier' && isReference(parent, field)) {
      const name = String(node['name']);
      const reason = clocks.get(name);
      if (reason !== undefined) yield { rule: `${name}: ${reason}`, start };
      if (name === 'Math') yield* mathUse(node, parent, field);
    }
  }
}

function* mathUse(math: SyntaxNode, parent: SyntaxNode | null, field: string): Generator<Inexact> {
  const { start } = math;
  if (parent?.type === 'MemberExpression' && field === 'object') {
    const name = propertyOf(parent);
    if (name === null) yield { rule: 'Math[...]: say which function by its name', start };
    else if (name === 'random') yield { rule: 'Math.random: random numbers come from the streams', start };
    else if (!exactMath.has(name)) yield { rule: `Math.${name} differs between browsers`, start };
  } else if (parent?.type !== 'TSTypeQuery') {
    yield { rule: 'Math as a value: call its functions as Math.name, so that they can be seen', start };
  }
}

/** Not the name of a property, as in `{ Date: 1 }` or `flow.Date`; `globalThis.Date` is a reference all the same. */
function isReference(parent: SyntaxNode | null, field: string): boolean {
  if (parent === null || parent['computed'] === true) return true;
  if (field === 'property') return isIdentifier(parent['object'], 'globalThis');
  return !(field === 'key' && parent['shorthand'] !== true);
}

function propertyOf(member: SyntaxNode): string | null {
  const property = member['property'];
  if (member['computed'] === true) return literal(property);
  return isNode(property) ? String(property['name']) : null;
}
