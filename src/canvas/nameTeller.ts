/** Tells what something is called, seldom enough to be heard out, and always the newest in the end. */
export interface NameTeller {
  tell(name: string, wall: number): void;
  /** Nothing more is told. */
  stop(): void;
}

/** `renewal` is the least time between two names, in milliseconds of the wall clock. */
export function createNameTeller(write: (name: string) => void, renewal: number): NameTeller {
  let toldAt = Number.NEGATIVE_INFINITY;
  let told = '';
  let newest = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tellNewest = () => {
    timer = undefined;
    if (newest === told) return;
    told = newest;
    write(newest);
  };
  return {
    tell(name, wall) {
      newest = name;
      if (timer !== undefined || newest === told) return;
      const wait = toldAt + renewal - wall;
      toldAt = Math.max(wall, toldAt + renewal);
      // What comes to a stand is painted no more: its last name must not wait for another painting.
      if (wait > 0) timer = setTimeout(tellNewest, wait);
      else tellNewest();
    },
    stop() {
      clearTimeout(timer);
      timer = undefined;
    },
  };
}
