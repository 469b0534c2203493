import { type Words, words } from '../../base/words.ts';

/** One line's cells, with the line of the text at which they begin. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What is wrong with a line; null for what is wrong with the whole. */
export interface LineProblem {
  readonly line: number | null;
  readonly message: Words;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly problems: readonly LineProblem[];
}

const mostRows = 1_000_000;
/** Longer cells are no numbers, and are not carried along whole. */
const longestCell = 200;

/**
 * A table from text as programs write it (RFC 4180), whatever stands between its cells: tab, semicolon, comma or spaces, told by
 * the first lines. A cell in quotation marks may hold any of these and line ends, and `""` for a mark. Never throws; empty
 * lines and those that begin with # are left out. Numbers may have a decimal comma only where commas part no cells.
 */
export function readTable(text: string): Table {
  const content = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (content.includes('\0')) return { rows: [], problems: [{ line: null, message: isBinary }] };
  const between = separatorOf(content);
  const rows: Row[] = [];
  const problems: LineProblem[] = [];
  let line = 1;
  let at = 0;
  while (at < content.length) {
    if (rows.length >= mostRows) return { rows, problems: [...problems, { line, message: tooMany }] };
    const read = readRow(content, at, between);
    if (read.open) problems.push({ line, message: neverClosed });
    const isLeftOut = read.cells.every((cell) => cell === '') || read.cells[0]?.startsWith('#') === true;
    if (!isLeftOut && !read.open) rows.push({ line, cells: read.cells });
    line += read.lines;
    at = read.end;
  }
  return { rows, problems };
}

const isBinary = words('this is no text but binary data', '这不是文本，而是二进制数据');
const tooMany = words(`more than ${mostRows} lines`, `超过 ${mostRows} 行`);
const neverClosed = words('a quotation mark is never closed', '引号没有闭合');

const blank = Symbol('spaces');
type Separator = string | typeof blank;

/** By what the first lines have in common; a comma before spaces, since "1, 2" is meant so. */
function separatorOf(text: string): Separator {
  const lines = text
    .slice(0, 20_000)
    .split(/\r\n|\n|\r/, 20)
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
  for (const mark of ['\t', ';', ',']) {
    if (lines.some((line) => line.includes(mark))) return mark;
  }
  // A header in words has spaces, too: only where numbers stand beside numbers do they part cells.
  return lines.some((line) => /^\s*[\d.+-][\d.e+-]*\s+[\d.+-]/i.test(line)) ? blank : ',';
}

interface Read {
  readonly cells: readonly string[];
  readonly end: number;
  readonly lines: number;
  readonly open: boolean;
}

function readRow(text: string, start: number, between: Separator): Read {
  const cells: string[] = [];
  let at = start;
  let lines = 1;
  for (;;) {
    let cell = '';
    if (between !== blank && text[at] === '"') {
      const closed = endOfQuote(text, at);
      if (closed === -1) return { cells, end: text.length, lines: 1, open: true };
      const raw = text.slice(at + 1, closed);
      lines += raw.split(/\r\n|\n|\r/).length - 1;
      cell = raw.slice(0, longestCell).replaceAll('""', '"');
      at = closed + 1;
    }
    const from = at;
    while (at < text.length && text[at] !== '\n' && text[at] !== '\r' && text[at] !== between) at += 1;
    cell += text.slice(from, Math.min(at, from + longestCell));
    if (between === blank) cells.push(...cell.trim().split(/\s+/));
    else cells.push(cell.trim());
    if (at < text.length && text[at] === between) {
      at += 1;
      continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at += 1;
    return { cells, end: at + 1, lines, open: false };
  }
}

function endOfQuote(text: string, start: number): number {
  let at = text.indexOf('"', start + 1);
  while (at !== -1 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
