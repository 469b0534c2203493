import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { languages, type Words } from '../base/words.ts';
import { edgeFields } from '../flow/edgeSpec.ts';
import type { Field } from '../flow/field.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import type { Fields } from '../flow/readField.ts';
import { runFields } from '../flow/runFields.ts';
import { specs } from './specs.ts';

interface Said {
  readonly name: string;
  readonly label: Words;
  readonly help: Words;
}

/** Everything with a label: fields, their options and shapes, and the fields within. */
function saidBy(name: string, field: Field): Said[] {
  const own: Said = { name, label: field.label, help: field.help };
  switch (field.type) {
    case 'choice':
      return [own, ...field.options.map((option) => ({ name: `${name}=${option.value}`, ...option }))];
    case 'record':
    case 'tuple':
      return [own, ...saidByAll(name, field.fields)];
    case 'list':
      return [own, ...saidBy(`${name}.0`, field.item)];
    case 'variant':
      return [
        own,
        ...Object.entries(field.variants).flatMap(([shape, variant]) => [
          { name: `${name}=${shape}`, label: variant.label, help: variant.help },
          ...saidByAll(name, variant.fields),
        ]),
      ];
    default:
      return [own];
  }
}

function saidByAll(name: string, fields: Fields): Said[] {
  return Object.entries(fields).flatMap(([key, field]) => saidBy(`${name}.${key}`, field));
}

const kinds: readonly NodeSpec[] = Object.values(specs);
const said = [
  ...kinds.flatMap((spec) => saidByAll(spec.kind, spec.fields)),
  ...kinds.flatMap((spec) => saidByAll(`edge of ${spec.kind}`, spec.edgeFields ?? {})),
  ...saidByAll('edge', edgeFields),
  ...saidByAll('run', runFields),
];

describe('the words of fields', () => {
  it.each(said)('$name has label and help in both languages', ({ label, help }) => {
    for (const language of languages) {
      expect(label[language].trim()).not.toBe('');
      expect(help[language].trim()).not.toBe('');
    }
    expect(label['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(help['zh-CN']).toMatch(/\p{Script=Han}/u);
    expect(help.en).toMatch(/[.]$/);
    expect(help['zh-CN']).toMatch(/。$/);
    expect(label.en).not.toMatch(/\p{Script=Han}/u);
  });

  it.each(kinds)('$kind has a name and a sentence in both languages', ({ label, summary }) => {
    for (const language of languages) {
      expect(label[language]).not.toBe('');
      expect(summary[language]).toMatch(/[.。]$/);
    }
  });

  it('the table files each kind under its name', () => {
    for (const [name, spec] of Object.entries(specs)) expect(spec.kind).toBe(name);
  });
});

describe.each(kinds)('the help of $kind', (spec) => {
  it.each([
    ['en', 'help.en.md'],
    ['zh-CN', 'help.zh.md'],
  ] as const)('names every label in %s', (language, file) => {
    const text = readFileSync(new URL(`./${spec.kind}/${file}`, import.meta.url), 'utf8');
    expect(text.startsWith(`# ${spec.label[language]}\n`)).toBe(true);
    for (const { label } of saidByAll(spec.kind, { ...spec.fields, ...spec.edgeFields })) {
      expect(text, label[language]).toContain(`**${label[language]}**`);
    }
  });
});

describe('what a kind does', () => {
  it.each(kinds)('of $kind goes with the edges it can have', ({ roles, takesInput, givesOutput }) => {
    if (!roles.includes('begins')) expect(takesInput).toBe(true);
    if (!roles.includes('ends')) expect(givesOutput).toBe(true);
    if (roles.includes('holds') || roles.includes('serves')) expect(takesInput).toBe(true);
  });
});

describe('the words for loose ends', () => {
  it.each(kinds)('of $kind are of edges it can have, in both languages', (spec) => {
    if (!spec.takesInput) expect(spec.withoutInput).toBeNull();
    if (!spec.givesOutput) expect(spec.withoutOutput).toBeNull();
    for (const told of [spec.withoutInput, spec.withoutOutput]) {
      if (told === null) continue;
      expect(told.en).toMatch(/^[a-z][a-z ]+$/);
      expect(told['zh-CN']).toMatch(/^\p{Script=Han}+$/u);
    }
  });
});
