import { afterEach, describe, expect, it } from 'vitest';
import { canvasCommands } from '../canvas/commands.ts';
import { addGroup, addNote } from '../flow/canvasEdits.ts';
import { type Command, isEnabled } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { createFirstFlow } from '../store/firstFlow.ts';
import { type Selection, selectOnly } from '../store/selection.ts';
import { transportCommands } from '../transport/commands.ts';

const commands: readonly Command[] = [...transportCommands, ...canvasCommands];

/** By key: the commands that it may mean. */
const shared = [...new Set(commands.flatMap(({ keys = [] }) => keys))]
  .map((key) => ({ key, meant: commands.filter(({ keys = [] }) => keys.includes(key)) }))
  .filter(({ meant }) => meant.length > 1);

/** Two groups, one of them closed, and a note, beside what stands in no group. */
function drawn() {
  const open = addGroup(createFirstFlow('en'), ['orders'], {});
  const closed = addGroup(open.flow, ['done'], { closed: true });
  const note = addNote(closed.flow, { x: 0, y: 0 });
  return { flow: note.flow, open: open.id, closed: closed.id, note: note.id };
}

/** Every way to select some of these things. */
function selections(): readonly Partial<Selection>[] {
  const { open, closed, note } = drawn();
  const some = <T>(items: readonly T[]): readonly (readonly T[])[] =>
    Array.from({ length: 2 ** items.length }, (_, bits) =>
      items.filter((_item, at) => (bits >> at) % 2 === 1),
    );
  return some(['inbox', 'worker']).flatMap((nodes) =>
    some(['e1', 'e2']).flatMap((edges) =>
      some([open, closed]).flatMap((groups) =>
        some([note]).map((notes) => ({ nodes, edges, groups, notes })),
      ),
    ),
  );
}

describe('the keys of commands', () => {
  afterEach(() => selectOnly({}));

  it('some are shared', () => {
    expect(shared.map(({ key }) => key)).toEqual(expect.arrayContaining(['KeyW', 'Slash']));
  });

  it.each(shared)('$key means one thing at a time, whatever is selected', ({ meant }) => {
    useDocument.getState().applyEdit(() => drawn().flow, { label: 'drawn' });
    for (const selection of selections()) {
      selectOnly(selection);
      const enabled = meant.filter(isEnabled).map(({ id }) => id);
      expect(enabled.length, `${enabled.join(' and ')} with ${JSON.stringify(selection)}`).toBeLessThan(2);
    }
  });
});
