import type { Flow } from '../flow/flow.ts';
import { toFile } from '../flow/writeFlow.ts';
import { specs } from '../kinds/specs.ts';
import { fromFlowLink, longestLink, toFlowLink } from '../share/link.ts';
import { useDocument } from './document.ts';
import { useFiles } from './files.ts';
import { flowAsItStands } from './flowText.ts';
import { openUnkept } from './opening.ts';
import { packing } from './packing.ts';
import { readFlow } from './readFlow.ts';
import { runAsFlow } from './runText.ts';
import { beginVisit } from './visit.ts';

/** An address that holds a whole flow, or why there is none. */
export type FlowLink =
  | { readonly kind: 'link'; readonly address: string; readonly length: number }
  | { readonly kind: 'tooLong'; readonly length: number; readonly most: number }
  | { readonly kind: 'unable' };

/** The flow as it now stands or, with what was done to it, the run. */
export async function createLink(of: 'flow' | 'run'): Promise<FlowLink> {
  const flow = of === 'run' ? runAsFlow() : flowAsItStands(useDocument.getState().flow);
  const hash = await toFlowLink(JSON.stringify(toFile(flow, specs)), packing);
  if (hash === null) return { kind: 'unable' };
  const { length } = hash;
  if (length > longestLink) return { kind: 'tooLong', length, most: longestLink };
  return { kind: 'link', address: `${location.href.replace(/#.*$/s, '')}${hash}`, length };
}

/** Opens what a link holds, to be looked at; where that is not possible it is told why, and nothing changes. */
export async function openLink(hash: string, label: string): Promise<boolean> {
  const text = await fromFlowLink(hash, packing);
  const flow = text.ok ? readFlow(text.value) : text;
  if (!flow.ok) {
    useFiles.setState({ failed: { kind: 'link', name: '', problems: flow.problems } });
    return false;
  }
  look(flow.value, hash, label);
  return true;
}

function look(flow: Flow, hash: string, label: string): void {
  beginVisit({ kind: 'link', home: openUnkept(flow, label), look: null }, hash);
}
