import { own } from '../base/record.ts';
import { type Words, words } from '../base/words.ts';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { useRun } from '../store/run.ts';
import type { Deed } from '../store/runState.ts';
import { useSession } from '../store/session.ts';

const stays: Readonly<Record<Deed['kind'], (node: string) => Words>> = {
  pause: (node) => words(`${node} stays paused`, `“${node}”仍为暂停`),
  resume: (node) => words(`${node} still goes on`, `“${node}”照常继续`),
  crash: (node) => words(`${node} stays crashed`, `“${node}”仍为崩溃`),
  recover: (node) => words(`${node} stays recovered`, `“${node}”仍为已恢复`),
  emit: (node) => words(`What ${node} emitted stays`, `“${node}”发出的事件仍在`),
};

const notUndone = (told: Words) =>
  words(`${told.en}: the run is not undone`, `${told['zh-CN']}：运行中的操作不会被撤销`);

const nothing = words('Nothing to undo', '没有可撤销的编辑');

/** There is no edit to undo, and undo was asked for all the same. */
export function tellNothingUndone(): void {
  tellUndone(nothing[useSession.getState().language], useDocument.getState().edits);
}

/**
 * Tells what was undone. Who did something to the run last may have meant that; `edits`: how often the document had been
 * changed before the undo.
 */
export function tellUndone(told: string, edits: number): void {
  const { language, announce } = useSession.getState();
  const { deed } = useRun.getState();
  if (deed === null || deed.edits !== edits) {
    announce(told, [told]);
    return;
  }
  const node = own(useDocument.getState().flow.nodes, deed.node);
  const name = node === undefined ? deed.node : nodeLabel(deed.node, node, language);
  const rest = notUndone(stays[deed.kind](name))[language];
  announce(`${told}${words('. ', '。')[language]}${rest}`, [told, rest]);
}
