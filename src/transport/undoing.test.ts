import { beforeEach, expect, it } from 'vitest';
import { useDocument } from '../store/document.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { tellNothingUndone, tellUndone } from './undoing.ts';

beforeEach(() => {
  useSession.setState({ language: 'en', told: null });
  useDocument.setState(({ flow }) => ({
    flow: { ...flow, nodes: { inbox: { kind: 'queue', label: 'Inbox', params: {} } } },
  }));
});

const lines = () => useSession.getState().told?.lines;

it('tells what was undone, seen and heard alike', () => {
  useRun.setState({ deed: null });
  tellUndone('Undone: Order of Inbox', 3);
  expect(lines()).toEqual(['Undone: Order of Inbox']);
  expect(useSession.getState().announcement.message).toBe('Undone: Order of Inbox');
});

it.each([
  ['pause', 'Inbox stays paused: the run is not undone', '“Inbox”仍为暂停：运行中的操作不会被撤销'],
  ['crash', 'Inbox stays crashed: the run is not undone', '“Inbox”仍为崩溃：运行中的操作不会被撤销'],
  [
    'emit',
    'What Inbox emitted stays: the run is not undone',
    '“Inbox”发出的事件仍在：运行中的操作不会被撤销',
  ],
] as const)('says that what was done to the run since stays: %s', (kind, told, inChinese) => {
  useRun.setState({ deed: { kind, node: 'inbox', edits: 3 } });
  tellUndone('Undone: Order of Inbox', 3);
  expect(lines()).toEqual(['Undone: Order of Inbox', told]);
  useSession.setState({ language: 'zh-CN' });
  tellUndone('已撤销：次序', 3);
  expect(lines()).toEqual(['已撤销：次序', inChinese]);
});

it('says nothing of what was done to the run before the edit', () => {
  useRun.setState({ deed: { kind: 'pause', node: 'inbox', edits: 2 } });
  tellUndone('Undone: Order of Inbox', 3);
  expect(lines()).toEqual(['Undone: Order of Inbox']);
});

it('tells who undoes what was done to the run that there is no edit to undo', () => {
  useRun.setState({ deed: { kind: 'crash', node: 'inbox', edits: useDocument.getState().edits } });
  tellNothingUndone();
  expect(lines()).toEqual(['Nothing to undo', 'Inbox stays crashed: the run is not undone']);
});
