import { describe, expect, it } from 'vitest';
import { parseNumberText } from '../../base/numberText.ts';
import { leastTime } from '../../base/testing/leastTime.ts';
import { columnsOf, mostKept, toEmpirical, unitInName, valuesOf } from './measured.ts';
import { readTable } from './readTable.ts';

function read(text: string, { column = 0, whole = false } = {}) {
  const table = readTable(text);
  const { columns, hasNames } = columnsOf(table, parseNumberText);
  const chosen = columns[column];
  const { values, problems } =
    chosen === undefined
      ? { values: [], problems: [] }
      : valuesOf(table, hasNames, chosen, parseNumberText, whole);
  return {
    names: columns.map(({ name }) => name),
    values,
    problems: [...table.problems, ...problems].map(({ line, message }) => `${line}: ${message.en}`),
  };
}

describe('measured values', () => {
  it.each([
    ['one a line', '1\n2\r\n3\n', [1, 2, 3]],
    ['a list in one line', '0.5, 1, 1.5, 2', [0.5, 1, 1.5, 2]],
    ['with spaces', '1 2 3 4 5', [1, 2, 3, 4, 5]],
    ['full-width', '１\n２．５', [1, 2.5]],
    ['with decimal commas', 'a;b\n0,5;1\n1,5;2', [0.5, 1.5]],
    ['with a mark at the beginning, comments and empty lines', '\uFEFF# from prod\n\n1\n\n2\n', [1, 2]],
    ['old line ends', '1\r2\r3', [1, 2, 3]],
    ['in quotation marks', '"t"\n"1"\n"2"\n', [1, 2]],
  ])('%s', (_, text, values) => {
    expect(read(text)).toMatchObject({ values, problems: [] });
  });

  it('stand in columns with names; those of words are not offered', () => {
    const text = 'time,host,latency_ms\n1,"web, 1",12\n2,"web\n2",15\n3,web,x\n';
    expect(read(text, { column: 1 })).toEqual({
      names: ['time', 'latency_ms'],
      values: [12, 15],
      problems: ['5: "x" is no number'],
    });
  });

  it('are told of by line where they are none', () => {
    const text = ['ms', '1', '-2', '1e300', '', 'NaN', '=1+1', '3', 'Infinity', '4', '5', '6', '7', '8'].join(
      '\n',
    );
    expect(read(text)).toMatchObject({
      values: [1, 3, 4, 5, 6, 7, 8],
      problems: [
        '3: "-2" is less than 0',
        '4: "1e300" is too large',
        '6: "NaN" is no number',
        '7: "=1+1" is no number',
        '9: "Infinity" is no number',
      ],
    });
    expect(read('1\n2.5\n3', { whole: true }).problems).toEqual(['2: "2.5" is no whole number']);
  });

  it.each([
    ['binary data', 'PK\u0003\u0004\0\0', ['null: this is no text but binary data']],
    ['a mark that is never closed', '1\n"2\n3\n4', ['2: a quotation mark is never closed']],
    ['nothing', '', []],
    ['words alone', '<html>\n<body>hello</body>', []],
  ])('survive %s', (_, text, problems) => {
    expect(read(text).problems).toEqual(problems);
  });

  it('of hostile length are read in a moment', () => {
    const readAll = () => {
      expect(read('"'.repeat(300_001)).values).toEqual([]);
      expect(read(`${'a'.repeat(2_000_000)}\n1\n2`).values).toEqual([1, 2]);
      expect(read('1,'.repeat(200_000)).values.length).toBe(200_000);
      expect(read('\n'.repeat(500_000)).values).toEqual([]);
    };
    expect(leastTime(4000, readAll)).toBeLessThan(4000);
  });

  it('become a distribution: repeated ones by weight, very many by their quantiles', () => {
    expect(toEmpirical([3, 1, 2])).toEqual({ kind: 'empirical', values: [1, 2, 3] });
    expect(toEmpirical([2, 1, 1, 2, 2])).toEqual({ kind: 'empirical', values: [1, 2], weights: [2, 3] });
    const many = toEmpirical(Array.from({ length: 50_000 }, (_, i) => i));
    expect(many).toHaveProperty('values.length', mostKept);
    expect(many).toHaveProperty('values.0', 2);
  });

  it('may be named with their unit', () => {
    expect(['latency_ms', 'time (s)', 'duration min', '耗时/毫秒', 'items', 'ms'].map(unitInName)).toEqual([
      'ms',
      's',
      'min',
      'ms',
      null,
      'ms',
    ]);
  });
});
