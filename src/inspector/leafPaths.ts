import { distributionSpecs } from '../distributions/distributionSpecs.ts';
import type { Field } from '../flow/field.ts';
import type { Json } from '../flow/flow.ts';
import { heldValue, recordOf } from './editing.ts';

/** Every place below a field at which a row of its own can say what is wrong. */
export function leafPaths(field: Field, value: Json | undefined, path: string): readonly string[] {
  const held = heldValue(field, value);
  const parts = (fields: Readonly<Record<string, Field>>) =>
    Object.entries(fields).flatMap(([name, part]) =>
      leafPaths(part, recordOf(held)[name], `${path}.${name}`),
    );
  switch (field.type) {
    case 'record':
      return [path, ...parts(field.fields)];
    case 'variant': {
      const shape = recordOf(held)[field.tag];
      const known = typeof shape === 'string' && Object.hasOwn(field.variants, shape);
      return [path, ...parts((known ? field.variants[shape]?.fields : undefined) ?? {})];
    }
    case 'tuple':
      return [path, ...Object.keys(field.fields).map((_, index) => `${path}.${index}`)];
    case 'distribution':
      return ofDistribution(held, path);
    case 'byType': {
      const { byType, otherwise } = recordOf(held);
      if (byType === undefined) return ofDistribution(held, path);
      const ofTypes = Object.entries(recordOf(byType)).flatMap(([name, each]) =>
        ofDistribution(each, `${path}.byType.${name}`),
      );
      return [path, ...ofTypes, ...ofDistribution(otherwise, `${path}.otherwise`)];
    }
    default:
      return [path];
  }
}

function ofDistribution(value: Json | undefined, path: string): readonly string[] {
  const kind = recordOf(value)['kind'];
  const form = Object.values(distributionSpecs).find((each) => each.kind === kind);
  const names = form?.parameters.map((parameter) => parameter.name) ?? ['value'];
  return [path, ...names.map((name) => `${path}.${name}`)];
}
