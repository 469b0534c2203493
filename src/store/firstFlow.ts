import type { Language, Words } from '../base/words.ts';
import { words } from '../base/words.ts';
import type { Flow, FlowNode } from '../flow/flow.ts';
import { inOwnWords, isOf } from './ownWords.ts';

const name = words('As fast as its source', '与事件源一样快');
const labels = {
  orders: words('Orders', '订单'),
  inbox: words('Inbox', '收件箱'),
  worker: words('Worker', '处理器'),
  done: words('Done', '完成'),
};
/** What the invitation on the canvas calls the handler that it adds. */
export const secondWorker = words('Second worker', '第二个处理器');
/** What marks the flow as this one, in the file too: its own words are not a person's. */
const mark = 'first';

/** Gaps and handling alike: two a second, and two can be handled a second. */
const alike = { kind: 'uniform', min: 0, max: 1 } as const;

/**
 * What the page opens with: a handler exactly as fast as its source, whose queue drifts up against every intuition.
 * Its words are in one language and follow the page's (`inLanguage`), but for those that a person has written.
 */
export function createFirstFlow(language: Language): Flow {
  const node = (kind: string, label: Words, params: FlowNode['params'] = {}): FlowNode => ({
    kind,
    label: label[language],
    params,
  });
  return {
    format: 'eddy-flow/1',
    name: name[language],
    // Of the first few hundred seeds one whose queue keeps near its mean, 0.92 times the root of the time.
    run: { seed: 15, until: null, warmUp: 0 },
    nodes: {
      orders: node('source', labels.orders, { arrivals: { process: 'renewal', interval: alike } }),
      inbox: node('queue', labels.inbox),
      worker: node('handler', labels.worker, { service: alike }),
      done: node('sink', labels.done),
    },
    edges: {
      e1: { from: 'orders', to: 'inbox', params: {} },
      e2: { from: 'inbox', to: 'worker', params: {} },
      e3: { from: 'worker', to: 'done', params: {} },
    },
    layout: {
      orders: { x: 40, y: 150 },
      inbox: { x: 260, y: 143 },
      worker: { x: 570, y: 70 },
      done: { x: 840, y: 150 },
    },
    journal: [],
    meta: { example: mark },
  };
}

/** Whether a flow is this one, whatever has been made of it since. */
export function isFirstFlow({ meta }: Flow): boolean {
  return meta['example'] === mark;
}

/** A flow with its own words in this language, the first one's or those it brings; what a person wrote stays. */
export function inLanguage(flow: Flow, language: Language): Flow {
  if (!isFirstFlow(flow)) return inOwnWords(flow, language);
  const nodes = Object.entries(flow.nodes).map(([id, node]): [string, FlowNode] => {
    const own = Object.hasOwn(labels, id) ? labels[id as keyof typeof labels] : secondWorker;
    return [id, isOf(own, node.label) ? { ...node, label: own[language] } : node];
  });
  return {
    ...flow,
    name: isOf(name, flow.name) ? name[language] : flow.name,
    nodes: Object.fromEntries(nodes),
  };
}
