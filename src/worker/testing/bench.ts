import { Host } from '../host.ts';
import type { Frame, Report, Request, Response } from '../protocol.ts';

/** A host with a clock that only the test moves and a page that takes over frames when the test says so. */
export class HostBench {
  readonly responses: Response[] = [];
  readonly host: Host;
  acknowledges = true;
  private time = 0;
  private tasks: { task: () => void; at: number }[] = [];

  /** Every look at the clock takes `look` milliseconds, so that slices end. */
  constructor(look = 0.5) {
    this.host = new Host({
      clock: () => {
        this.time += look;
        return this.time;
      },
      later: (task, delay) => {
        this.tasks.push({ task, at: this.time + delay });
      },
      post: (response) => {
        // As over the channel: what arrives is a copy.
        this.responses.push(structuredClone(response));
        if (response.kind === 'frame' && this.acknowledges) {
          this.tasks.push({
            task: () => this.host.receive({ kind: 'acknowledge', frame: response.frame }),
            at: this.time,
          });
        }
      },
    });
  }

  send(...requests: Request[]): void {
    for (const request of requests) this.host.receive(structuredClone(request));
  }

  /** Lets real time pass, at most `steps` tasks. */
  pass(milliseconds: number, steps = 100_000): void {
    const until = this.time + milliseconds;
    for (let step = 0; step < steps && this.tasks.length > 0; step++) {
      this.tasks.sort((a, b) => a.at - b.at);
      const next = this.tasks[0]!;
      if (next.at > until) break;
      this.tasks.shift();
      this.time = Math.max(this.time, next.at);
      next.task();
      if (this.time >= until) break;
    }
    this.time = Math.max(this.time, until);
  }

  of<K extends Response['kind']>(kind: K): Extract<Response, { kind: K }>[] {
    return this.responses.filter((response) => response.kind === kind) as Extract<Response, { kind: K }>[];
  }

  get lastFrame(): Frame {
    return this.of('frame').at(-1)!;
  }

  get lastReport(): Report {
    return this.of('report').at(-1)!;
  }
}
