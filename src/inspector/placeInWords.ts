import type { Words } from '../base/words.ts';
import { distributionSpecs } from '../distributions/distributionSpecs.ts';
import type { Field } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import type { Text } from '../i18n/language.tsx';
import { heldValue, listOf, recordOf } from './editing.ts';

type Tell = (words: Words) => string;

/** Where in a field something stands, by the labels that the person sees: `Row 2 · Rate`. */
export function placeInWords(
  field: Field,
  value: Json | undefined,
  tail: string,
  text: Text,
  tell: Tell,
): string {
  return placesInWords(field, value, tail, text, tell).join(' · ');
}

/** The same, label by label from the outside. */
export function placesInWords(
  field: Field,
  value: Json | undefined,
  tail: string,
  text: Text,
  tell: Tell,
): readonly string[] {
  return wordsOf(field, value, tail === '' ? [] : tail.split('.'), text, tell);
}

function wordsOf(
  field: Field,
  value: Json | undefined,
  [key, ...rest]: readonly string[],
  text: Text,
  tell: Tell,
): readonly string[] {
  if (key === undefined) return [];
  const held = heldValue(field, value);
  switch (field.type) {
    case 'list':
      return [
        text.inspector.rowNumber(Number(key) + 1),
        ...wordsOf(field.item, listOf(held)[Number(key)], rest, text, tell),
      ];
    case 'tuple': {
      const part = Object.values(field.fields)[Number(key)];
      return part === undefined ? [key] : [tell(part.label)];
    }
    case 'record':
    case 'variant': {
      const shape = field.type === 'variant' ? recordOf(held)[field.tag] : undefined;
      const fields = field.type === 'record' ? field.fields : (field.variants[String(shape)]?.fields ?? {});
      const part = Object.hasOwn(fields, key) ? fields[key] : undefined;
      if (part === undefined) return [key];
      return [tell(part.label), ...wordsOf(part, recordOf(held)[key], rest, text, tell)];
    }
    case 'distribution': {
      const kind = recordOf(held)['kind'];
      const form = Object.values(distributionSpecs).find((each) => each.kind === kind);
      const parameter = form?.parameters.find((each) => each.name === key);
      const label = parameter === undefined ? key : tell(parameter.label);
      return [label, ...rest.map((index) => text.inspector.entryNumber(Number(index) + 1))];
    }
    case 'byType': {
      if (key === 'otherwise') return wordsOf(field.item, recordOf(held)[key], rest, text, tell);
      if (key !== 'byType') return wordsOf(field.item, held, [key, ...rest], text, tell);
      const types = recordOf(recordOf(held)['byType']);
      const tail = rest.join('.');
      const name = Object.keys(types).find((each) => tail === each || tail.startsWith(`${each}.`));
      if (name === undefined) return rest;
      const below = tail.slice(name.length + 1);
      return [name, ...wordsOf(field.item, types[name], below === '' ? [] : below.split('.'), text, tell)];
    }
    case 'number': {
      const label = { values: text.inspector.values, weights: text.inspector.weights }[key] ?? key;
      return [label, ...rest.map((index) => text.inspector.entryNumber(Number(index) + 1))];
    }
    default:
      return [key, ...rest];
  }
}
