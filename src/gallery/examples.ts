import { problem } from '../base/problem.ts';
import { failure, type Result } from '../base/result.ts';
import { words } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { readFlow } from '../store/readFlow.ts';

/** A file each, fetched when it is asked for. */
const files = import.meta.glob<string>('./flows/*.json', { query: '?raw', import: 'default' });

/** In the order in which they are shown: from the call that waits to the storm. */
export const exampleIds = [
  'direct',
  'direct-and-queue',
  'load',
  'overload',
  'bounded',
  'competing',
  'one-line-or-two',
  'bursts',
  'priority',
  'retry',
  'publish-subscribe',
  'command-and-query',
  'fan-out-and-join',
  'chain',
  'retry-storm',
] as const;

const unknownExample = words('there is no example of this name here', '没有这个名称的示例');
const unfetched = words(
  'the example could not be fetched: is there a network?',
  '无法获取该示例，请检查网络',
);

/** An example, read as strictly as a file from anywhere. */
export async function fetchExample(id: string): Promise<Result<Flow>> {
  const fetch = files[`./flows/${id}.json`];
  if (fetch === undefined) return failure(problem(id, unknownExample));
  try {
    return readFlow(await fetch());
  } catch {
    return failure(problem(id, unfetched));
  }
}
