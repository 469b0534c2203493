/** Where a text stops being JSON, or is JSON that says two things at once. */
export interface JsonFault {
  readonly kind: 'unexpected' | 'end' | 'duplicate' | 'deep';
  readonly offset: number;
  /** The character or name that is at fault. */
  readonly text: string;
}

const deepestNesting = 1000;
const literals = ['true', 'false', 'null'] as const;

/**
 * Checks a text against RFC 8259, and that no object has a name twice and nothing is nested over 1,000 deep, in one
 * pass without recursion. Null: `JSON.parse` will take it, and nothing in it gets lost.
 */
export function scanJson(text: string): JsonFault | null {
  /** The names seen in each open object; null for a list. */
  const open: (Set<string> | null)[] = [];
  let offset = 0;

  const fault = (kind: JsonFault['kind'], at = offset, what = text[at] ?? ''): JsonFault => ({
    kind: kind === 'unexpected' && at >= text.length ? 'end' : kind,
    offset: at,
    text: what,
  });
  const skipSpace = () => {
    while (isSpace(text.charCodeAt(offset))) offset += 1;
  };

  /** Reads `"name" :`. */
  const readName = (names: Set<string>): JsonFault | null => {
    const start = offset;
    const end = endOfString(text, start);
    if (!end.ok) return fault('unexpected', end.at);
    const raw = text.slice(start + 1, end.at - 1);
    const name = raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
    if (names.has(name)) return fault('duplicate', start, name);
    names.add(name);
    offset = end.at;
    skipSpace();
    if (text[offset] !== ':') return fault('unexpected');
    offset += 1;
    return null;
  };

  let wantsValue = true;
  for (;;) {
    skipSpace();
    if (wantsValue) {
      const char = text[offset];
      if (char === '{' || char === '[') {
        if (open.length >= deepestNesting) return fault('deep');
        offset += 1;
        skipSpace();
        const names = char === '{' ? new Set<string>() : null;
        if (text[offset] === (char === '{' ? '}' : ']')) {
          offset += 1;
          wantsValue = false;
          continue;
        }
        open.push(names);
        const wrong = names === null ? null : readName(names);
        if (wrong !== null) return wrong;
        continue;
      }
      const end = endOfScalar(text, offset);
      if (!end.ok) return fault('unexpected', end.at);
      offset = end.at;
      wantsValue = false;
      continue;
    }
    const names = open.at(-1);
    if (names === undefined) return offset < text.length ? fault('unexpected') : null;
    if (text[offset] === ',') {
      offset += 1;
      skipSpace();
      const wrong = names === null ? null : readName(names);
      if (wrong !== null) return wrong;
      wantsValue = true;
    } else if (text[offset] === (names === null ? ']' : '}')) {
      offset += 1;
      open.pop();
    } else {
      return fault('unexpected');
    }
  }
}

/** Line and column of an offset, both from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: offset - lineStart + 1 };
}

/** The offset behind what was read, or the one where it goes wrong. */
interface End {
  readonly ok: boolean;
  readonly at: number;
}

function endOfScalar(text: string, start: number): End {
  const char = text[start];
  if (char === '"') return endOfString(text, start);
  if (char === '-' || isDigit(text.charCodeAt(start))) return endOfNumber(text, start);
  const literal = literals.find((word) => text.startsWith(word, start));
  return literal === undefined ? { ok: false, at: start } : { ok: true, at: start + literal.length };
}

function endOfString(text: string, start: number): End {
  if (text[start] !== '"') return { ok: false, at: start };
  let at = start + 1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === 0x22) return { ok: true, at: at + 1 };
    // Comparisons with NaN, the code behind the end, are false.
    if (!(code >= 0x20)) return { ok: false, at };
    if (code !== 0x5c) {
      at += 1;
      continue;
    }
    const escaped = text[at + 1] ?? '';
    if (escaped === 'u') {
      for (let digit = at + 2; digit < at + 6; digit += 1) {
        if (!isHex(text.charCodeAt(digit))) return { ok: false, at: digit };
      }
      at += 6;
    } else if (escaped !== '' && '"\\/bfnrt'.includes(escaped)) {
      at += 2;
    } else {
      return { ok: false, at: at + 1 };
    }
  }
}

function endOfNumber(text: string, start: number): End {
  let at = text[start] === '-' ? start + 1 : start;
  const digits = (): boolean => {
    const first = at;
    while (isDigit(text.charCodeAt(at))) at += 1;
    return at > first;
  };
  if (text[at] === '0') at += 1;
  else if (!digits()) return { ok: false, at };
  if (text[at] === '.') {
    at += 1;
    if (!digits()) return { ok: false, at };
  }
  if (text[at] === 'e' || text[at] === 'E') {
    at += 1;
    if (text[at] === '+' || text[at] === '-') at += 1;
    if (!digits()) return { ok: false, at };
  }
  return { ok: true, at };
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}
