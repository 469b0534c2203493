import { isRecord, own } from '../base/record.ts';
import { type Language, languages, type Words } from '../base/words.ts';
import type { Flow, FlowNode, Json } from '../flow/flow.ts';

/** What `meta.words` of a flow says: its name and its nodes' labels in every language. Anybody may have written it. */
interface OwnWords {
  readonly name: Words | null;
  readonly node: (id: string) => Words | null;
}

function ownWords({ meta }: Flow): OwnWords | null {
  const written = meta['words'];
  if (!isRecord(written)) return null;
  const nodes = own(written, 'nodes');
  return {
    name: readWords(own(written, 'name')),
    node: (id) => (isRecord(nodes) ? readWords(own(nodes, id)) : null),
  };
}

/** Null where it is not the same text in every language of the interface. */
export function readWords(value: unknown): Words | null {
  if (!isRecord(value)) return null;
  const [en, zh] = [own(value, 'en'), own(value, 'zh-CN')];
  return typeof en === 'string' && typeof zh === 'string' ? { en, 'zh-CN': zh } : null;
}

/** The flow with the words it brings in this language; those that a person wrote instead stay. */
export function inOwnWords(flow: Flow, language: Language): Flow {
  const words = ownWords(flow);
  if (words === null) return flow;
  const tell = (own: Words | null, written: string | undefined) =>
    own !== null && isOf(own, written) ? own[language] : written;
  let changed = false;
  const nodes = Object.entries(flow.nodes).map(([id, node]): [string, FlowNode] => {
    const label = tell(words.node(id), node.label);
    if (label === node.label || label === undefined) return [id, node];
    changed = true;
    return [id, { ...node, label }];
  });
  const name = tell(words.name, flow.name) ?? flow.name;
  if (!changed && name === flow.name) return flow;
  return { ...flow, name, nodes: changed ? Object.fromEntries(nodes) : flow.nodes };
}

/** Whether this is what was built in, in any language. */
export function isOf(built: Words, written: string | undefined): boolean {
  return languages.some((language) => built[language] === written);
}

/** What to look at in an example, as its file says. */
export function lookOf({
  meta,
}: {
  readonly meta: { readonly [key: string]: Json | undefined };
}): Words | null {
  return readWords(meta['look']);
}
