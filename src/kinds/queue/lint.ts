import { words } from '../../base/words.ts';
import type { Params } from '../../flow/flow.ts';
import { atNode, type Finding } from '../../flow/lint/finding.ts';
import type { KindLint, Storage } from '../../flow/lint/kindLint.ts';
import type { Plan, Stop } from '../../flow/lint/plan.ts';
import type { QueueParams } from './spec.ts';
import { unlikeHandlers } from './unlikeHandlers.ts';

export const lint: KindLint = {
  stores(params: Params): Storage {
    const { capacity, overflow, ttl, patience } = params as unknown as QueueParams;
    return {
      limit: capacity,
      full: overflow === 'block' ? 'held' : overflow === 'reject' ? 'rejected' : 'dropped',
      leaves: ttl !== null || patience !== null,
    };
  },
  check: (stop, plan) => [...noRoom(stop), ...unlike(stop, plan)],
};

/** Capacity 0 before handlers that are busy at times: what comes then does not fit. */
function noRoom({ id, params, outs, dead }: Stop): readonly Finding[] {
  const { capacity, overflow } = params as unknown as QueueParams;
  const isBusy = outs.some(
    ({ to, latency }) => latency > 0 || (to.serves !== null && to.serves.mean('') > 0),
  );
  if (capacity !== 0 || overflow === 'block' || dead.length > 0 || !isBusy) return [];
  return [
    {
      rule: 'no-room',
      gravity: 'hint',
      at: atNode(id),
      mark: words('no room to wait', '没有等待的位置'),
      message: words(
        'Its capacity is 0: whatever comes while no handler is free is lost at once.',
        '容量为 0：没有空闲处理器时到达的消息立即丢失。',
      ),
      remedy: words(
        'Raise the capacity, set “When full” to “Block”, or give its dead letters an edge.',
        '调高容量，把“队满时”设为“阻塞”，或为死信连一条边。',
      ),
    },
  ];
}

/** Shortest first draws services on entry, from the first handler alone. */
function unlike({ id, params }: Stop, { flow }: Plan): readonly Finding[] {
  if ((params as unknown as QueueParams).discipline !== 'shortest') return [];
  const model = unlikeHandlers(flow, id);
  if (model === null) return [];
  const name = flow.nodes[model]?.label ?? model;
  return [
    {
      rule: 'unlike-handlers',
      gravity: 'warning',
      at: atNode(id),
      mark: words('unlike handlers', '处理器不一致'),
      message: words(
        `Its handlers have different service times. “Shortest first” draws them on entry, so all serve what waited here by that of ${name}.`,
        `它的各处理器处理时间不同。“最短优先”在入队时抽取处理时间，因此都按${name}的来处理这里等待过的消息。`,
      ),
      remedy: words('Give them the same service time.', '让它们的处理时间相同。'),
    },
  ];
}
