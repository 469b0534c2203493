import type { Ends } from '../flow/connect.ts';
import { partOf } from '../store/parts.ts';

/** A node as the beginning or end of an edge, with the port that it leaves by where it is not the plain one. */
export interface End {
  readonly node: string;
  readonly port?: string;
}

/** The handle of a closed group that stands for one of its nodes. */
export function handleOf({ node, port }: End): string {
  return port === undefined ? node : `${node}:${port}`;
}

/** What a handle on the canvas stands for: its node's own, or one of a closed group. */
export function endAt(shownId: string, handle: string | null | undefined): End {
  if (partOf('group', shownId) === undefined)
    return handle == null ? { node: shownId } : { node: shownId, port: handle };
  const [node = '', port] = (handle ?? '').split(':');
  return port === undefined ? { node } : { node, port };
}

/** The edge between two ends; `backwards` where it was drawn from where it ends. */
export function toEnds(from: End, to: End, backwards = false): Ends {
  const [start, end] = backwards ? [to, from] : [from, to];
  return {
    from: start.node,
    ...(start.port !== undefined && { fromPort: start.port }),
    to: end.node,
  };
}
