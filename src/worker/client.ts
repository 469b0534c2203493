import { type Words, words } from '../base/words.ts';
import type { Request, Response } from './protocol.ts';

export interface RunClient {
  send(request: Request): void;
  terminate(): void;
}

export interface RunClientListeners {
  onResponse(response: Response): void;
  /** The worker is gone and will answer nothing more; null where nobody knows why. Told once. */
  onDeath(reason: Words | null): void;
}

/** A worker of its own for one run at a time. */
export function createRunClient({ onResponse, onDeath }: RunClientListeners): RunClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let alive = true;
  const die = (reason: Words | null) => {
    if (!alive) return;
    alive = false;
    worker.terminate();
    onDeath(reason);
  };
  worker.onmessage = (event: MessageEvent<Response>) => {
    if (alive) onResponse(event.data);
  };
  worker.onmessageerror = () => die(words('a message could not be read', '有一条消息无法读取'));
  worker.onerror = (event) => {
    event.preventDefault();
    const { message } = event;
    die(message ? words(message, message) : null);
  };
  return {
    send: (request) => {
      if (alive) worker.postMessage(request);
    },
    terminate: () => {
      alive = false;
      worker.terminate();
    },
  };
}
