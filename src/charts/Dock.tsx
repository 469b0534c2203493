import type { KeyboardEvent } from 'react';
import { useText } from '../i18n/language.tsx';
import { type DockView, dockViews, useSession } from '../store/session.ts';
import { ChartIcon, LogIcon, TableIcon } from '../ui/icons.tsx';
import { later } from '../ui/later.tsx';
import { Charts } from './Charts.tsx';
import styles from './Dock.module.css';
import { DockGrip } from './DockGrip.tsx';

const Results = later(async () => (await import('./Results.tsx')).Results);
const EventLog = later(async () => (await import('./EventLog.tsx')).EventLog);

const views = {
  charts: { icon: ChartIcon, View: Charts },
  results: { icon: TableIcon, View: Results },
  log: { icon: LogIcon, View: EventLog },
} as const;

/** Below the canvas: charts of the run so far, all of its figures, and what became of its messages. */
export function Dock() {
  const view = useSession((session) => session.dockView);
  const height = useSession((session) => session.dockHeight);
  const { View } = views[view];
  return (
    <div
      className={styles['dock']}
      style={height === null ? undefined : { height: `min(${height}px, 76dvh)` }}
    >
      <DockGrip />
      <Tabs view={view} />
      <div role="tabpanel" id="dock-panel" aria-labelledby={`dock-${view}`} className={styles['panel']}>
        <View />
      </div>
    </div>
  );
}

function Tabs({ view }: { view: DockView }) {
  const { charts } = useText();
  const { setDockView } = useSession.getState();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const at = dockViews.indexOf(view);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowRight: at + 1,
      ArrowUp: at - 1,
      ArrowLeft: at - 1,
      Home: 0,
      End: -1,
    };
    const next = steps[event.key];
    const chosen = next === undefined ? undefined : dockViews.at(next % dockViews.length);
    if (chosen === undefined) return;
    event.preventDefault();
    setDockView(chosen);
    event.currentTarget.querySelector<HTMLElement>(`#dock-${chosen}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={charts.viewsLabel} className={styles['tabs']} onKeyDown={onKeyDown}>
      {dockViews.map((each) => {
        const Icon = views[each].icon;
        return (
          <button
            key={each}
            type="button"
            role="tab"
            id={`dock-${each}`}
            aria-selected={each === view}
            aria-controls="dock-panel"
            tabIndex={each === view ? 0 : -1}
            className={styles['tab']}
            onClick={() => setDockView(each)}
          >
            <Icon size={16} />
            {charts.views[each]}
          </button>
        );
      })}
    </div>
  );
}
