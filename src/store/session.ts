import { create } from 'zustand';
import { type Language, languages } from '../base/words.ts';
import { readItem, writeItem } from './storage.ts';

export type Theme = 'light' | 'dark' | 'system';
const themes: readonly Theme[] = ['light', 'dark', 'system'];

/** What the dock shows: charts, all figures, or what became of messages. */
export const dockViews = ['charts', 'results', 'log'] as const;
export type DockView = (typeof dockViews)[number];

export const chartKinds = ['length', 'throughput', 'waits'] as const;
export type ChartKind = (typeof chartKinds)[number];

/** What a person keeps from visit to visit. */
interface Kept {
  readonly language: Language;
  readonly theme: Theme;
  readonly paletteOpen: boolean;
  readonly inspectorOpen: boolean;
  readonly dockOpen: boolean;
  readonly dockView: DockView;
  /** In pixels; null: as high as it begins. */
  readonly dockHeight: number | null;
  /** In their order, at least one. */
  readonly charts: readonly ChartKind[];
  readonly minimapOpen: boolean;
  readonly outlineOpen: boolean;
  /** Whether single keys (space, `.`) do anything. */
  readonly singleKeys: boolean;
  /** Whether the person has been told that a reload keeps the flow and not the run. */
  readonly runAnewTold: boolean;
}

/** What lies over the page, one at a time. */
export type DialogName = 'flows' | 'examples' | 'share' | 'until';

export interface Session extends Kept {
  readonly selectedNodes: readonly string[];
  readonly selectedEdges: readonly string[];
  /** Notes and groups that are selected, as `parts.ts` names them. */
  readonly selectedParts: readonly string[];
  readonly helpOpen: boolean;
  readonly dialog: DialogName | null;
  /** Whether the list of findings is to open; who opens it sets this back. */
  readonly findingsAsked: boolean;
  /** Being told now. */
  readonly runAnewShown: boolean;
  /** Nodes to be brought into sight; a new object each time. */
  readonly sought: { readonly nodes: readonly string[] } | null;
  readonly announcement: { readonly message: string; readonly count: number };
  /** What is to be seen for a moment as well, line by line; a new object each time. */
  readonly told: { readonly lines: readonly string[] } | null;
  /** These and nothing else. */
  select(nodes: readonly string[], edges: readonly string[], parts?: readonly string[]): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  togglePalette(): void;
  toggleInspector(): void;
  setInspectorOpen(open: boolean): void;
  toggleDock(): void;
  setDockView(view: DockView): void;
  setDockHeight(height: number | null): void;
  /** Shows it or takes it away; the last one stays. */
  toggleChart(kind: ChartKind): void;
  toggleMinimap(): void;
  setSingleKeys(on: boolean): void;
  setHelpOpen(open: boolean): void;
  setDialog(dialog: DialogName | null): void;
  askFindings(asked: boolean): void;
  setOutlineOpen(open: boolean): void;
  /** A kept flow was taken up, and its run began anew: said once in a browser. */
  tellRunAnew(): void;
  dismissRunAnew(): void;
  /** Selects what stands at a place, shows its settings and brings `seen` into sight; of nothing it is the flow's. */
  goTo(
    place: { readonly nodes?: readonly string[]; readonly edges?: readonly string[] },
    seen: readonly string[],
  ): void;
  /** Said once by the page's live region; where there are lines, these are seen for a moment. */
  announce(message: string, lines?: readonly string[]): void;
}

const key = 'eddy/session';

function firstLanguage(): Language {
  const asked = typeof navigator === 'undefined' ? [] : navigator.languages;
  const known = asked.find((tag) => /^(zh|en)\b/i.test(tag));
  return known !== undefined && /^zh/i.test(known) ? 'zh-CN' : 'en';
}

/** Where the page is narrow the inspector lies over it, so it waits to be asked for. */
export function isNarrow(): boolean {
  return typeof matchMedia !== 'undefined' && matchMedia('(max-width: 720px)').matches;
}

/** What was kept, each item checked by itself: one that is damaged takes its default. */
export function parseKept(text: string | null): Kept {
  let found: Record<string, unknown> = {};
  try {
    const value: unknown = JSON.parse(text ?? '{}');
    if (typeof value === 'object' && value !== null) found = { ...value };
  } catch {
    // Damaged by another program or an older page: begin afresh.
  }
  const flag = (name: string) => found[name] !== false;
  return {
    language: languages.find((language) => language === found['language']) ?? firstLanguage(),
    theme: themes.find((theme) => theme === found['theme']) ?? 'system',
    paletteOpen: flag('paletteOpen'),
    inspectorOpen: !isNarrow() && flag('inspectorOpen'),
    dockOpen: flag('dockOpen'),
    dockView: dockViews.find((view) => view === found['dockView']) ?? 'charts',
    dockHeight: toHeight(found['dockHeight']),
    charts: toCharts(found['charts']),
    minimapOpen: found['minimapOpen'] === true,
    outlineOpen: !isNarrow() && found['outlineOpen'] === true,
    singleKeys: flag('singleKeys'),
    runAnewTold: found['runAnewTold'] === true,
  };
}

function toHeight(found: unknown): number | null {
  return typeof found === 'number' && found > 0 ? found : null;
}

function toCharts(found: unknown): readonly ChartKind[] {
  const known = Array.isArray(found) ? chartKinds.filter((kind) => found.includes(kind)) : [];
  return known.length > 0 ? known : ['length'];
}

function sameItems(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}

export const useSession = create<Session>()((set) => ({
  ...parseKept(readItem(key)),
  selectedNodes: [],
  selectedEdges: [],
  selectedParts: [],
  helpOpen: false,
  dialog: null,
  findingsAsked: false,
  runAnewShown: false,
  sought: null,
  announcement: { message: '', count: 0 },
  told: null,
  select: (nodes, edges, parts = []) =>
    set((was) =>
      sameItems(was.selectedNodes, nodes) &&
      sameItems(was.selectedEdges, edges) &&
      sameItems(was.selectedParts, parts)
        ? was
        : { selectedNodes: nodes, selectedEdges: edges, selectedParts: parts },
    ),
  setLanguage: (language) => set({ language }),
  setTheme: (theme) => set({ theme }),
  togglePalette: () => set((was) => ({ paletteOpen: !was.paletteOpen })),
  toggleInspector: () => set((was) => ({ inspectorOpen: !was.inspectorOpen })),
  setInspectorOpen: (inspectorOpen) => set({ inspectorOpen }),
  toggleDock: () => set((was) => ({ dockOpen: !was.dockOpen })),
  setDockView: (dockView) => set({ dockView }),
  setDockHeight: (dockHeight) => set({ dockHeight }),
  toggleChart: (kind) =>
    set(({ charts }) => ({
      charts: toCharts(charts.includes(kind) ? charts.filter((each) => each !== kind) : [...charts, kind]),
    })),
  toggleMinimap: () => set((was) => ({ minimapOpen: !was.minimapOpen })),
  setSingleKeys: (singleKeys) => set({ singleKeys }),
  tellRunAnew: () => set((was) => (was.runAnewTold ? was : { runAnewTold: true, runAnewShown: true })),
  dismissRunAnew: () => set({ runAnewShown: false }),
  setHelpOpen: (helpOpen) => set({ helpOpen }),
  setDialog: (dialog) => set({ dialog }),
  askFindings: (findingsAsked) => set({ findingsAsked }),
  setOutlineOpen: (outlineOpen) => set({ outlineOpen }),
  goTo: ({ nodes = [], edges = [] }, seen) =>
    set({
      selectedNodes: nodes,
      selectedEdges: edges,
      selectedParts: [],
      inspectorOpen: true,
      sought: { nodes: seen },
    }),
  announce: (message, lines) =>
    set((was) => ({
      announcement: { message, count: was.announcement.count + 1 },
      ...(lines && { told: { lines } }),
    })),
}));

let kept = '';
useSession.subscribe((session) => {
  const next = JSON.stringify({
    language: session.language,
    theme: session.theme,
    paletteOpen: session.paletteOpen,
    inspectorOpen: session.inspectorOpen,
    dockOpen: session.dockOpen,
    outlineOpen: session.outlineOpen,
    minimapOpen: session.minimapOpen,
    dockView: session.dockView,
    dockHeight: session.dockHeight,
    charts: session.charts,
    singleKeys: session.singleKeys,
    runAnewTold: session.runAnewTold,
  } satisfies Kept);
  if (next === kept) return;
  kept = next;
  writeItem(key, next);
});
