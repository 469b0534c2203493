/** The worker that is measured in: does one request after another, each a method of the subject and a count. */
import type { Remote } from '../../src/cli/bench/measure.ts';
import { Subject } from '../../src/cli/bench/subject.ts';

export interface Request {
  readonly method: keyof Remote;
  readonly count: number;
}

export interface Answer {
  readonly value: ReturnType<Subject[keyof Remote]> | null;
  /** Null: it was done. */
  readonly problem: string | null;
  /** Where it was done: the class of the global scope. */
  readonly scope: string;
  /** Only a page that shares its process with no other has a clock that is fine enough. */
  readonly isIsolated: boolean;
}

const subject = new Subject();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  const scope = globalThis.constructor.name;
  postMessage({ ...answerTo(data), scope, isIsolated: crossOriginIsolated } satisfies Answer);
});

function answerTo({ method, count }: Request): Pick<Answer, 'value' | 'problem'> {
  try {
    return { value: subject[method](count), problem: null };
  } catch (error) {
    return { value: null, problem: error instanceof Error ? error.message : String(error) };
  }
}
