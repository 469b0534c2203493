import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeOf, scanJson } from './scanJson.ts';

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('scanJson', () => {
  it('takes what JSON.parse takes', () => {
    fc.assert(
      fc.property(fc.json(), fc.integer({ min: 0, max: 3 }), (text, indent) => {
        expect(scanJson(text)).toBeNull();
        expect(scanJson(JSON.stringify(JSON.parse(text), null, indent))).toBeNull();
      }),
    );
  });

  it('agrees with JSON.parse on damaged text, duplicates apart', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.nat(),
        fc.constantFrom(...'{}[]",:\\eE+-.01 \n\u0000tu'),
        (text, nat, char) => {
          const at = nat % (text.length + 1);
          for (const damaged of [text.slice(0, at), text.slice(0, at) + char + text.slice(at)]) {
            const fault = scanJson(damaged);
            expect(fault === null || fault.kind === 'duplicate').toBe(
              parses(damaged) || fault?.kind === 'duplicate',
            );
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['{"a":1,"a":2}', 'duplicate', 7],
    ['{"a":{"b":1},"c":{"b":2}}', null, 0],
    ['[1,]', 'unexpected', 3],
    ['"\t"', 'unexpected', 1],
    ['"\\x"', 'unexpected', 2],
    ['"\\u12g4"', 'unexpected', 5],
    ['-', 'end', 1],
    ['1.', 'end', 2],
    ['.5', 'unexpected', 0],
    ['1 2', 'unexpected', 2],
    ['[1', 'end', 2],
    ['"abc', 'end', 4],
    ['nul', 'unexpected', 0],
    [' ', 'end', 1],
    ['['.repeat(1001), 'deep', 1000],
  ])('%j', (text, kind, offset) => {
    const fault = scanJson(text);
    expect(fault?.kind ?? null).toBe(kind);
    expect(fault?.offset ?? 0).toBe(offset);
  });

  it('knows line and column', () => {
    expect(placeOf('ab\ncd\n', 0)).toEqual({ line: 1, column: 1 });
    expect(placeOf('ab\ncd\n', 4)).toEqual({ line: 2, column: 2 });
    expect(placeOf('ab\ncd\n', 6)).toEqual({ line: 3, column: 1 });
  });
});
