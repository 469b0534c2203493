import { describe, expect, it } from 'vitest';
import { currentVersion, type Migration, migrate, migrations } from './migrate.ts';
import { linesOf, unwrap } from './testing/examples.ts';

describe('migrating', () => {
  const steps: Record<number, Migration> = {
    1: (file) => ({ ...file, name: `${String(file['title'])}` }),
    2: ({ title: _, ...file }) => file,
  };

  it('takes one step after another', () => {
    expect(unwrap(migrate({ format: 'eddy-flow/1', title: 'T' }, steps, 3))).toEqual({
      format: 'eddy-flow/3',
      name: 'T',
    });
    expect(unwrap(migrate({ format: 'eddy-flow/2', title: 'T' }, steps, 3))).toEqual({
      format: 'eddy-flow/3',
    });
  });

  it('leaves a current file as it is', () => {
    const file = { format: `eddy-flow/${currentVersion}`, nodes: {} };
    expect(unwrap(migrate(file))).toBe(file);
  });

  it('has a step for every version before the current one', () => {
    const versions = Array.from({ length: currentVersion - 1 }, (_, i) => String(i + 1));
    expect(Object.keys(migrations)).toEqual(versions);
  });

  it.each(['eddy-flow/0', 'eddy-flow/01', 'eddy-flow/1.0', 'eddy-flow', 'broker-trace/1', 1, null])(
    '%j is no format of ours',
    (format) => {
      expect(linesOf(migrate({ format }))).toEqual(['format: must be "eddy-flow/1"']);
    },
  );
});
