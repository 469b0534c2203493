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

addEventListener('message', (event: MessageEvent<Request>) => host.receive(event.data));
