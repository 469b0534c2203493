import { useEffect, useState } from 'react';
import { useDocument } from '../store/document.ts';
import { liveFrame, onFrame } from '../store/liveFrame.ts';
import { renewalOf } from './renewal.ts';
import type { Told } from './tell.ts';

/** The run as it is now: it stands beside the canvas, and so follows it closely while nobody listens to it line by line. */
export function useTold(): Told {
  const [told, setTold] = useState<Told>({ frame: liveFrame.frame, slots: liveFrame.slots });
  useEffect(() => {
    let readAt = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const read = () => {
      timer = undefined;
      readAt = performance.now();
      const { frame, slots } = liveFrame;
      setTold((was) => (was.frame === frame && was.slots === slots ? was : { frame, slots }));
    };
    const end = onFrame(() => {
      const { nodes, edges } = useDocument.getState().flow;
      const isListened = document.activeElement?.closest('[role=tree]') != null;
      const renewal = renewalOf(Object.keys(nodes).length + Object.keys(edges).length, isListened);
      timer ??= setTimeout(read, Math.max(0, readAt + renewal - performance.now()));
    });
    return () => {
      end();
      clearTimeout(timer);
    };
  }, []);
  return told;
}
