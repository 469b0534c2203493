import type { ComponentType } from 'react';
import { own } from '../base/record.ts';
import type { FlowNode } from '../flow/flow.ts';
import * as delay from '../kinds/delay/View.tsx';
import * as handler from '../kinds/handler/View.tsx';
import * as join from '../kinds/join/View.tsx';
import * as queue from '../kinds/queue/View.tsx';
import * as router from '../kinds/router/View.tsx';
import * as sink from '../kinds/sink/View.tsx';
import * as source from '../kinds/source/View.tsx';
import type { NodeKind } from '../kinds/specs.ts';
import * as topic from '../kinds/topic/View.tsx';
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
import type { Size } from './geometry.ts';

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
  topic: { View: topic.View, size: topic.size, icon: TopicIcon },
  handler: { View: handler.View, size: handler.size, icon: HandlerIcon },
  router: { View: router.View, size: router.size, icon: RouterIcon },
  delay: { View: delay.View, size: delay.size, icon: DelayIcon },
  join: { View: join.View, size: join.size, icon: JoinIcon },
  sink: { View: sink.View, size: sink.size, icon: SinkIcon },
} as const satisfies Readonly<Record<NodeKind, KindView>>;

export function viewOf(kind: string): KindView | undefined {
  return own<KindView>(views, kind);
}

const unknown: Size = { width: 130, height: 80 };

export function sizeOf(node: FlowNode): Size {
  return viewOf(node.kind)?.size(node) ?? unknown;
}
