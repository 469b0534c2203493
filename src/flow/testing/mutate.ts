import { isRecord } from '../../base/record.ts';

/** Damages the text of a JSON file, in ways that a seed alone decides. */
export function mutate(text: string, seed: number): string {
  const random = createRandom(seed);
  let value: unknown = JSON.parse(text);
  const changes = 1 + random(3);
  for (let i = 0; i < changes; i += 1) value = damage(value, random);
  const written = JSON.stringify(value) ?? '';
  return random(4) === 0 ? damageText(written, random) : written;
}

/** A list or object nested so often. */
export function nested(depth: number, opening: '[' | '{"a":', closing: ']' | '}'): string {
  return `${opening.repeat(depth)}1${closing.repeat(depth)}`;
}

/** Whole numbers below a bound. */
type Pick = (below: number) => number;

function createRandom(seed: number): Pick {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x85ebca6b);
    state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35) + 0x6d2b79f5;
    return ((state ^ (state >>> 16)) >>> 0) % below;
  };
}

const garbage: readonly unknown[] = [
  null,
  true,
  '',
  'x',
  '\u0000\n\u2028',
  '\ud800',
  -1,
  0.5,
  -0,
  1e308,
  5e-324,
  2 ** 60,
  1e21,
  [],
  {},
  [[[]]],
  [null],
  { kind: 'exponential' },
  { kind: 'exponential', mean: 0 },
  { kind: 'uniform', min: 2, max: 1 },
  { kind: 'constructor' },
  { process: 'poisson', rate: -1 },
  { values: [1], weights: [0] },
  'orders',
  'deadLetter',
  'auto',
  'mmpp',
  JSON.parse(nested(200, '{"a":', '}')),
];

const names = [
  '__proto__',
  'constructor',
  'prototype',
  'kind',
  'params',
  'toString',
  '',
  'a.b',
  'length',
  'ttl',
  'call',
  '\n',
];

function damage(value: unknown, random: Pick): unknown {
  if (random(6) > 0) {
    if (Array.isArray(value) && value.length > 0) {
      const at = random(value.length);
      return value.map((item, i) => (i === at ? damage(item, random) : item));
    }
    if (isRecord(value) && Object.keys(value).length > 0) {
      const at = random(Object.keys(value).length);
      return fromEntries(
        Object.entries(value).map(([key, item], i) => [key, i === at ? damage(item, random) : item]),
      );
    }
  }
  return replace(value, random);
}

function replace(value: unknown, random: Pick): unknown {
  const other = garbage[random(garbage.length)];
  const name = names[random(names.length)] ?? '';
  if (!isRecord(value)) return random(5) === 0 ? [value] : other;
  const entries = Object.entries(value);
  const at = random(entries.length + 1);
  switch (random(5)) {
    case 0:
      return fromEntries(entries.filter((_, i) => i !== at));
    case 1:
      return fromEntries([...entries, [name, other]]);
    case 2:
      return fromEntries(entries.map(([key, item], i) => [i === at ? name : key, item]));
    case 3:
      return fromEntries([...entries, [name, value]]);
    default:
      return other;
  }
}

/** `__proto__` becomes a name like any other, as `JSON.parse` makes it. */
function fromEntries(entries: readonly (readonly [string, unknown])[]): unknown {
  return Object.fromEntries(entries);
}

function damageText(text: string, random: Pick): string {
  const at = random(text.length);
  switch (random(4)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(0, at) + text.slice(at + 1);
    case 2:
      return `${text.slice(0, at)}${'{}[]",:\\\u0000e-1'.charAt(random(13))}${text.slice(at)}`;
    default:
      return text.replace(/:(\d+)/, ':1e999');
  }
}
