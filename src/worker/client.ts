import type { Request, Response } from './protocol.ts';

export interface RunClient {
  send(request: Request): void;
  terminate(): void;
}

export interface RunClientListeners {
  onResponse(response: Response): void;
  /** The worker is gone and will answer nothing more. Told once. */
  onDeath(reason: string): void;
}

/** A worker of its own for one run at a time. */
export function createRunClient({ onResponse, onDeath }: RunClientListeners): RunClient {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  let alive = true;
  const die = (reason: string) => {
    if (!alive) return;
    alive = false;
    worker.terminate();
    onDeath(reason);
  };
  worker.onmessage = (event: MessageEvent<Response>) => {
    if (alive) onResponse(event.data);
  };
  worker.onmessageerror = () => die('a message could not be read');
  worker.onerror = (event) => {
    event.preventDefault();
    die(event.message);
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
