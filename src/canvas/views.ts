import type { ComponentType } from 'react';
import { own } from '../base/record.ts';
import type { Size } from '../base/rect.ts';
import type { FlowNode } from '../flow/flow.ts';
import { size as delaySize } from '../kinds/delay/size.ts';
import * as handler from '../kinds/handler/View.tsx';
import { size as joinSize } from '../kinds/join/size.ts';
import * as queue from '../kinds/queue/View.tsx';
import { size as routerSize } from '../kinds/router/size.ts';
import * as sink from '../kinds/sink/View.tsx';
import * as source from '../kinds/source/View.tsx';
import type { NodeKind } from '../kinds/specs.ts';
import { size as topicSize } from '../kinds/topic/size.ts';
import {
  DelayIcon,
  HandlerIcon,
  type Icon,
  JoinIcon,
  QueueIcon,
  RouterIcon,
  SinkIcon,
  SourceIcon,
  TopicIcon,
} from '../ui/icons.tsx';
import { later } from '../ui/later.tsx';
import { NodeFrame } from './NodeFrame.tsx';

const further = () => import('./furtherViews.ts');

/** Until it is fetched its frame stands there, with the ports: edges are drawn from where they are. */
const laterView = (fetch: () => Promise<ComponentType<{ id: string }>>) =>
  later(fetch, { Meanwhile: NodeFrame });

export interface KindView {
  readonly View: ComponentType<{ id: string }>;
  /** Told from the document alone, so that edges and places need no measuring. */
  readonly size: (node: FlowNode) => Size;
  readonly icon: Icon;
}

/** How each kind is drawn: one line a kind. */
export const views = {
  source: { View: source.View, size: source.size, icon: SourceIcon },
  queue: { View: queue.View, size: queue.size, icon: QueueIcon },
  topic: { View: laterView(async () => (await further()).Topic), size: topicSize, icon: TopicIcon },
  handler: { View: handler.View, size: handler.size, icon: HandlerIcon },
  router: { View: laterView(async () => (await further()).Router), size: routerSize, icon: RouterIcon },
  delay: { View: laterView(async () => (await further()).Delay), size: delaySize, icon: DelayIcon },
  join: { View: laterView(async () => (await further()).Join), size: joinSize, icon: JoinIcon },
  sink: { View: sink.View, size: sink.size, icon: SinkIcon },
} as const satisfies Readonly<Record<NodeKind, KindView>>;

export function viewOf(kind: string): KindView | undefined {
  return own<KindView>(views, kind);
}

const unknown: Size = { width: 130, height: 80 };

export function sizeOf(node: FlowNode): Size {
  return viewOf(node.kind)?.size(node) ?? unknown;
}
