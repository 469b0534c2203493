import type { Plugin } from 'vite';

/** What replaces the copies. An object that is spread into is always a new one. */
const helpers = `
export const _extends = Object.assign;
export const _objectSpread = (target, ...sources) => Object.assign(target, ...sources);
export function _defineProperty(object, key, value) {
  return Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
export function _objectWithoutProperties(object, left) {
  const rest = { ...object };
  for (const key of left) delete rest[key];
  return rest;
}
export const _objectWithoutPropertiesLoose = _objectWithoutProperties;
export function _slicedToArray(items, most) {
  if (Array.isArray(items)) return items;
  const taken = [];
  if (most > 0) for (const item of items) if (taken.push(item) === most) break;
  return taken;
}
`;

/** Those that only the ones above call. */
const inner = [
  'ownKeys',
  '_toPropertyKey',
  '_toPrimitive',
  '_arrayWithHoles',
  '_iterableToArrayLimit',
  '_unsupportedIterableToArray',
  '_arrayLikeToArray',
  '_nonIterableRest',
];
const shared = [...helpers.matchAll(/export (?:const|function) (\w+)/g)].map(([, name]) => name!);
/** Each stands in one line of its own. */
const copy = new RegExp(`^function (${[...shared, ...inner].join('|')})\\(.*\\}$`, 'gm');

const id = '\0recharts-helpers';

/** Each file of Recharts carries its own copies of the same helpers of old syntax, a fifth of its size; here is one of each. */
export function oneCopy(): Plugin {
  return {
    name: 'eddy-recharts-helpers',
    apply: 'build',
    resolveId: { filter: { id: /^eddy:recharts-helpers$/ }, handler: () => id },
    load: { filter: { id: /recharts-helpers$/ }, handler: (asked) => (asked === id ? helpers : null) },
    transform: {
      filter: { id: /\/node_modules\/recharts\/es6\/.*\.js$/ },
      handler(code) {
        const rest = code.replace(copy, '');
        if (rest === code) return null;
        const called = (name: string) => new RegExp(`\\b${name}\\(`).test(rest);
        const kept = inner.filter(called);
        if (kept.length > 0) this.error(`calls ${kept.join()}`);
        const names = shared.filter((name) => called(name) && !rest.includes(`function ${name}(`));
        return { code: `import { ${names.join()} } from 'eddy:recharts-helpers';\n${rest}`, map: null };
      },
    },
  };
}
