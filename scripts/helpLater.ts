import { readdirSync, readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const wordsId = '\0help-words';
const textId = '\0help-text';
const opening = 'help: words(';
/** Whose panels show help, and are fetched after the first view: along with them come the words. */
const shown = /\/src\/inspector\/panels\.ts$/;

/** What describes fields that only those panels show. */
const described = /^(kinds\/\w+\/\w+|distributions\/\w+|flow\/(edgeSpec|eventFields))\.ts$/;

/** A built page has the help of fields apart: `en` and `zh-CN` are found once it has come. Nobody reads them before. */
const text = `
const found = [];
class HelpText {
  constructor(index) { this.index = index; }
  get en() { return found[this.index]?.[0] ?? ''; }
  get 'zh-CN'() { return found[this.index]?.[1] ?? ''; }
}
export const helpText = (index) => new HelpText(index);
export const take = (list) => { found.push(...list); };
`;

/** Where the calls `help: words(...)` of a source begin and end, and what stands in their brackets. */
export function helpsIn(
  code: string,
): { readonly from: number; readonly to: number; readonly words: string }[] {
  const helps = [];
  for (let from = code.indexOf(opening); from >= 0; from = code.indexOf(opening, from + 1)) {
    const begin = from + opening.length;
    let at = begin;
    let quote = '';
    for (let depth = 1; depth > 0; at++) {
      const letter = code[at];
      if (letter === undefined) throw new Error(`a help of ${code.slice(from, from + 60)} does not end`);
      if (quote !== '') {
        if (letter === '\\') at++;
        else if (letter === quote) quote = '';
      } else if (letter === "'" || letter === '"' || letter === '`') quote = letter;
      else if (letter === '(') depth++;
      else if (letter === ')') depth--;
    }
    helps.push({ from, to: at, words: code.slice(begin, at - 1) });
  }
  return helps;
}

/**
 * The help of fields, in both languages, is some 8 kB that the first view does not show: it comes with the panels that do.
 * What is written in a kind's `spec.ts` stays as it is.
 */
export function helpLater(root: string): Plugin {
  const first = new Map<string, number>();
  const list: string[] = [];
  const files = readdirSync(`${root}/src`, { recursive: true, encoding: 'utf8' });
  for (const name of files.map((file) => file.replaceAll('\\', '/')).toSorted()) {
    if (!described.test(name)) continue;
    const file = `${root.replaceAll('\\', '/')}/src/${name}`;
    const helps = helpsIn(readFileSync(file, 'utf8'));
    if (helps.length === 0) continue;
    first.set(file, list.length);
    for (const { words } of helps) list.push(`[${words}]`);
  }
  return {
    name: 'eddy-help-later',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'virtual:help-words' ? wordsId : id === 'virtual:help-text' ? textId : null),
    load: (id) => {
      if (id === textId) return text;
      if (id !== wordsId) return null;
      return `import { take } from 'virtual:help-text';\ntake([${list.join(',\n')}]);`;
    },
    transform(code, id) {
      if (shown.test(id)) return { code: `import 'virtual:help-words';\n${code}`, map: null };
      const index = first.get(id);
      if (index === undefined) return null;
      let left = code;
      for (const [nth, { from, to }] of [...helpsIn(code).entries()].reverse())
        left = `${left.slice(0, from)}help: helpText(${index + nth})${left.slice(to)}`;
      return { code: `import { helpText } from 'virtual:help-text';\n${left}`, map: null };
    },
  };
}
