import type { Command, Flow } from '../flow/flow.ts';

/** Keeps the running flow like the document: what differs goes over as commands, one parcel under way at a time. */
export interface LiveEdit {
  /** A run of this flow begins: nothing differs. */
  begin(flow: Flow): void;
  /** The document as it now stands. */
  follow(flow: Flow): void;
  /** Did this parcel go over? Gives whether it was one of these. */
  applied(id: number): boolean;
  /** What was refused stays out of the running flow; it is offered again with the next edit. */
  refused(id: number): boolean;
  /** The run was taken up again without the parcel that was under way: what differs is offered once more. */
  resume(): void;
  /** What the running flow did to itself by its journal. */
  advance(flow: Flow): void;
}

export interface LiveEditParts {
  diff(from: Flow, to: Flow): readonly Command[];
  /** Sends a parcel and gives the number that its answer will bear. */
  send(commands: readonly Command[]): number;
}

/** Two flows that run alike: the same nodes and edges, object for object. */
function runsAlike(a: Flow, b: Flow): boolean {
  return a.nodes === b.nodes && a.edges === b.edges;
}

export function createLiveEdit({ diff, send }: LiveEditParts): LiveEdit {
  let running: Flow | null = null;
  let wanted: Flow | null = null;
  let underWay: { id: number; flow: Flow } | null = null;

  const pump = () => {
    if (running === null || wanted === null || underWay !== null || runsAlike(running, wanted)) return;
    const commands = diff(running, wanted);
    if (commands.length === 0) running = wanted;
    else underWay = { id: send(commands), flow: wanted };
  };

  return {
    begin(flow) {
      running = flow;
      wanted = flow;
      underWay = null;
    },
    follow(flow) {
      wanted = flow;
      pump();
    },
    applied(id) {
      if (underWay?.id !== id) return false;
      running = underWay.flow;
      underWay = null;
      pump();
      return true;
    },
    refused(id) {
      if (underWay?.id !== id) return false;
      const offered = underWay.flow;
      underWay = null;
      if (wanted !== offered) pump();
      return true;
    },
    resume() {
      underWay = null;
      pump();
    },
    advance(flow) {
      running = flow;
      wanted = flow;
    },
  };
}
