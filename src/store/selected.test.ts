import { beforeEach, describe, expect, it } from 'vitest';
import { addGroup, addNote } from '../flow/canvasEdits.ts';
import { connect } from '../flow/edgeEdits.ts';
import { emptyFlow } from '../flow/edits.ts';
import type { Flow } from '../flow/flow.ts';
import { addNode, removeItems } from '../flow/nodeEdits.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from './document.ts';
import { beginSelection } from './selected.ts';
import { useSession } from './session.ts';

beginSelection();

const selected = () => {
  const { selectedNodes, selectedEdges, selectedParts } = useSession.getState();
  return [...selectedNodes, ...selectedEdges, ...selectedParts];
};

/** A source that leads to a queue, a note, and a group of the source. */
function drawn(): Flow {
  let flow = addNode(emptyFlow, specs.source, { x: 0, y: 0 }).flow;
  flow = addNode(flow, specs.queue, { x: 300, y: 0 }).flow;
  const joined = connect(flow, specs, { from: 'source', to: 'queue' });
  if (!joined.ok) throw new Error('a source may lead to a queue');
  return addNote(addGroup(joined.value.flow, ['source']).flow, { x: 0, y: 200 }).flow;
}

describe('what is selected', () => {
  beforeEach(() => {
    useSession.getState().select([], []);
    useDocument.getState().replaceFlow(drawn());
    useDocument.getState().forgetHistory();
  });

  it('is gone with what undo takes away, and with what redo does', () => {
    const { applyEdit, undo, redo } = useDocument.getState();
    applyEdit((flow) => addNode(flow, specs.handler, { x: 600, y: 0 }).flow);
    useSession.getState().select(['queue', 'handler'], []);
    undo();
    expect(selected()).toEqual(['queue']);
    redo();
    expect(selected()).toEqual(['queue']);
    applyEdit((flow) => removeItems(flow, ['handler'], []));
    undo();
    useSession.getState().select(['handler'], []);
    redo();
    expect(selected()).toEqual([]);
  });

  it('is gone with edges, notes and groups too, and with another flow, and with what the run does to itself', () => {
    const [edge] = Object.keys(useDocument.getState().flow.edges);
    const all = () =>
      useSession.getState().select(['source', 'queue'], [edge!], ['note:note', 'group:group']);
    all();
    expect(selected()).toHaveLength(5);
    useDocument.getState().followRun(removeItems(useDocument.getState().flow, ['source'], []));
    expect(selected()).toEqual(['queue', 'note:note']);
    useDocument.getState().replaceFlow(emptyFlow);
    expect(selected()).toEqual([]);
  });

  it('is never what is not there, whoever asks for it', () => {
    useSession.getState().select(['nowhere', 'source'], ['nowhere'], ['note:nowhere']);
    expect(selected()).toEqual(['source']);
    useSession.getState().goTo({ nodes: ['nowhere'] }, []);
    expect(selected()).toEqual([]);
  });
});
