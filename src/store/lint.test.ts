import { expect, it, vi } from 'vitest';
import { emptyFlow } from '../flow/edits.ts';
import { addNode } from '../flow/nodeEdits.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from './document.ts';
import { beginLint, useLint } from './lint.ts';

it('judges the document a moment after it has changed, and files what it finds by place', async () => {
  vi.stubGlobal('addEventListener', () => undefined);
  beginLint();
  const source = addNode(emptyFlow, specs.source, { x: 0, y: 0 });
  useDocument.getState().applyEdit(() => source.flow);
  expect(useLint.getState().findings).toEqual([]);
  await vi.waitFor(() => expect(useLint.getState().findings.length).toBe(2), { timeout: 5000 });
  const { byPlace } = useLint.getState();
  expect(byPlace.get('nodes.source')?.map(({ rule }) => rule)).toEqual(['no-output']);
  expect(byPlace.get('run')?.map(({ rule }) => rule)).toEqual(['no-end']);
  vi.unstubAllGlobals();
});
