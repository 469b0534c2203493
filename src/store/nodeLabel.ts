import { own } from '../base/record.ts';
import type { Language } from '../base/words.ts';
import type { FlowNode } from '../flow/flow.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import { specs } from '../kinds/specs.ts';

export function specOf(kind: string): NodeSpec | undefined {
  return own<NodeSpec>(specs, kind);
}

export function kindLabel(kind: string, language: Language): string {
  return specOf(kind)?.label[language] ?? kind;
}

/**
 * What a node is called: its own label; else its kind with the number of its id (`queue2`: Queue 2);
 * else the id, which files and formulas name it by.
 */
export function nodeLabel(id: string, node: FlowNode, language: Language): string {
  if (node.label !== undefined && node.label !== '') return node.label;
  if (id === node.kind) return kindLabel(node.kind, language);
  const number = id.startsWith(node.kind) ? id.slice(node.kind.length) : '';
  return /^\d+$/.test(number) ? `${kindLabel(node.kind, language)} ${number}` : id;
}
