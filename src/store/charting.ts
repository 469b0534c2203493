import { create } from 'zustand';
import { useDocument } from './document.ts';

/** Simulated seconds. */
export interface TimeWindow {
  readonly from: number;
  readonly to: number;
}

/** What of the run the charts show, as long as the page is open. */
export interface Charting {
  /** Nodes whose lines stay whatever is selected. */
  readonly pinned: readonly string[];
  /** Colours that were chosen for nodes' lines, by number from 0. */
  readonly colours: Readonly<Record<string, number>>;
  /** The stretch of time that is shown; null: the whole run. */
  readonly window: TimeWindow | null;
  /** Whose waits are shown; null: those of the first node shown. */
  readonly waitsOf: string | null;
  togglePin(id: string): void;
  paint(id: string, colour: number): void;
  zoom(window: TimeWindow | null): void;
  showWaitsOf(id: string): void;
}

const fresh = { pinned: [], colours: {}, window: null, waitsOf: null } as const;

export const useCharting = create<Charting>()((set) => ({
  ...fresh,
  togglePin: (id) =>
    set(({ pinned }) => ({
      pinned: pinned.includes(id) ? pinned.filter((each) => each !== id) : [...pinned, id],
    })),
  paint: (id, colour) => set(({ colours }) => ({ colours: { ...colours, [id]: colour } })),
  zoom: (window) => set({ window }),
  showWaitsOf: (waitsOf) => set({ waitsOf }),
}));

// Ids of another document name other nodes.
useDocument.subscribe((now, before) => {
  if (now.openings !== before.openings) useCharting.setState(fresh);
});
