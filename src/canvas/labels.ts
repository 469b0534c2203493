import type { Language } from '../base/words.ts';
import type { FlowNode } from '../flow/flow.ts';
import { type NodeKind, specs } from '../kinds/specs.ts';

export function isNodeKind(kind: string): kind is NodeKind {
  return Object.hasOwn(specs, kind);
}

export function kindLabel(kind: string, language: Language): string {
  return isNodeKind(kind) ? specs[kind].label[language] : kind;
}

/** What a node is called: its own label, else its id, which files and formulas name it by. */
export function nodeLabel(id: string, node: FlowNode): string {
  return node.label !== undefined && node.label !== '' ? node.label : id;
}
