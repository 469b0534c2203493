import { useEffect, useState } from 'react';
import { liveFrame } from '../store/liveFrame.ts';
import type { Told } from './tell.ts';

/** How often figures are renewed: a screen reader must be able to finish a line. Milliseconds. */
const renewal = 1000;

/** The run as it is now, renewed once a second while the outline is open. */
export function useTold(): Told {
  const [told, setTold] = useState<Told>({ frame: liveFrame.frame, slots: liveFrame.slots });
  useEffect(() => {
    const timer = setInterval(() => {
      const { frame, slots } = liveFrame;
      setTold((was) => (was.frame === frame && was.slots === slots ? was : { frame, slots }));
    }, renewal);
    return () => clearInterval(timer);
  }, []);
  return told;
}
