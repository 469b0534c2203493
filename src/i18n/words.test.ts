import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { isIdentifier, isNode, parse, type SyntaxNode } from '../../scripts/walls/syntax.ts';

const han = /\p{Script=Han}/u;

/** Where Chinese stands that is no word of the interface: how numbers are written and typed, the names of languages. */
const otherwise = new Set([
  'src/i18n/numbers.ts',
  'src/i18n/en/transport.ts',
  'src/transport/Switches.tsx',
  'src/flow/typed.ts',
  'src/inspector/measured/measured.ts',
]);

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.replaceAll('\\', '/')}`)
  .filter((path) => /\.tsx?$/.test(path) && !/\.test\.tsx?$|\/testing\//.test(path))
  .sort();

/** The text of a node where it is one; of a template all that stands between its holes. */
function textOf(node: SyntaxNode): string | null {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type === 'JSXText') return String(node['value']);
  if (node.type !== 'TemplateLiteral' || !Array.isArray(node['quasis'])) return null;
  return node['quasis'].map((part) => String(part?.value?.cooked)).join('');
}

const isCallOf = (node: SyntaxNode, name: string) =>
  node.type === 'CallExpression' && isIdentifier(node['callee'], name);

/** What is beside another language's words: `words(en, zh)`, `{ en, 'zh-CN': zh }`, or a part of the one named `zh`. */
const isPaired = (node: SyntaxNode) =>
  isCallOf(node, 'words') ||
  (node.type === 'VariableDeclarator' && isIdentifier(node['id'], 'zh')) ||
  (node.type === 'Property' && isNode(node['key']) && textOf(node['key']) === 'zh-CN');

interface Found {
  readonly strays: string[];
  readonly pairs: (readonly [en: string, zh: string])[];
}

function look(node: SyntaxNode, paired: boolean, found: Found): void {
  const text = textOf(node);
  if (text !== null && !paired && han.test(text)) found.strays.push(text);
  if (isCallOf(node, 'words') && Array.isArray(node['arguments'])) {
    const [en, zh] = node['arguments'].map((each) => (isNode(each) ? textOf(each) : null));
    if (en != null && zh != null) found.pairs.push([en, zh]);
  }
  for (const child of Object.values(node).flat())
    if (isNode(child)) look(child, paired || isPaired(node), found);
}

describe('words that do not stand in the dictionaries', () => {
  const found = files.map((path) => {
    const program = parse(path, readFileSync(path, 'utf8'));
    const here: Found = { strays: [], pairs: [] };
    look(program, false, here);
    return { path, ...here };
  });

  it('are Chinese beside English: in `words`, or in a dictionary that a feature brings along', () => {
    const strays = found.filter(
      ({ path, strays: some }) =>
        some.length > 0 &&
        !/^src\/i18n\/zhCN\//.test(path) &&
        !/[tT]ext\.ts$/.test(path) &&
        !otherwise.has(path),
    );
    expect(strays.map(({ path, strays: some }) => `${path}: ${some.join(' | ')}`)).toEqual([]);
  });

  it('say Chinese in Chinese, and no Chinese in English', () => {
    const pairs = found.flatMap(({ path, pairs: some }) => some.map((pair) => [path, ...pair] as const));
    expect(pairs.length).toBeGreaterThan(300);
    for (const [path, en, zh] of pairs) {
      // Names of languages, formulas, units and brackets.
      if (en === zh || /切换到中文/.test(en) || !/\p{L}/u.test(en)) continue;
      expect(en, path).not.toMatch(han);
      expect(zh, `${path}: ${en}`).toMatch(han);
      expect(zh, path).not.toMatch(/\p{Script=Han}[,.;!?]/u);
    }
  });
});
