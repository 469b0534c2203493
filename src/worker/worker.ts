import { Host } from './host.ts';
import type { Request } from './protocol.ts';

/** Tasks go through a channel, behind the requests that wait: timers may be held back to 4 ms and more. */
const channel = new MessageChannel();
const tasks: (() => void)[] = [];
channel.port1.onmessage = () => tasks.shift()?.();

const host = new Host({
  clock: () => performance.now(),
  later(task, delay) {
    if (delay > 0) setTimeout(task, delay);
    else {
      tasks.push(task);
      channel.port2.postMessage(null);
    }
  },
  post: (response, transfer) => postMessage(response, { transfer: [...transfer] }),
});

/** Milliseconds after which the express is fetched, unless haste asks for it before: the first view is drawn by then. */
const patience = 3000;
let isFetched = false;

async function fetchExpress(): Promise<void> {
  if (isFetched) return;
  isFetched = true;
  try {
    await import('../run/express/arrive.ts');
    host.takeExpress();
  } catch {
    // Without it all goes on as it would, slower.
    isFetched = false;
  }
}

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  host.receive(data);
  if (data.kind === 'start') setTimeout(() => void fetchExpress(), patience);
  if (data.kind === 'pace' && data.pace === 'max') void fetchExpress();
});
