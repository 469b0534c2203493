import { type PointerEvent, useEffect } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { Palette } from '../canvas/Palette.tsx';
import { Dock } from '../charts/Dock.tsx';
import { LanguageProvider, useText } from '../i18n/language.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { useDocument } from '../store/document.ts';
import { useSession } from '../store/session.ts';
import { TransportBar } from '../transport/TransportBar.tsx';
import { floating, floats } from '../ui/floats.ts';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { later } from '../ui/later.tsx';
import styles from './App.module.css';
import { Folds } from './Folds.tsx';
import { MissingNotice } from './MissingNotice.tsx';
import { Notices, Overlays, Visit } from './Overlays.tsx';
import { Part } from './Part.tsx';
import { paintFrame } from './themeColour.ts';
import { useNarrow } from './useNarrow.ts';
import { usePageKeys } from './usePageKeys.ts';

const Outline = later(async () => (await import('../outline/Outline.tsx')).Outline);

export function App() {
  const language = useSession((session) => session.language);
  return (
    <LanguageProvider language={language}>
      <Page />
    </LanguageProvider>
  );
}

/**
 * The page's regions. A fold keeps its region out of the layout and out of the order of tabs. Each of them, and
 * each of what lies over them, stands and falls alone.
 */
function Page() {
  const text = useText();
  const paletteOpen = useSession((session) => session.paletteOpen);
  const inspectorOpen = useSession((session) => session.inspectorOpen);
  const dockOpen = useSession((session) => session.dockOpen);
  const outlineOpen = useSession((session) => session.outlineOpen);
  const toggleInspector = useSession((session) => session.toggleInspector);
  // What lies under the sheet is not to be reached behind it.
  const covered = useNarrow() && inspectorOpen;
  usePageAttributes();
  usePageKeys();
  return (
    <div className={styles['page']}>
      <a className={styles['skip']} href="#canvas">
        {text.shell.skipToCanvas}
      </a>
      <button type="button" className={styles['skip']} onClick={goToOutline}>
        {text.shell.skipToOutline}
      </button>
      <header className={styles['bar']}>
        <Part name={text.shell.parts.transport}>
          <TransportBar />
        </Part>
      </header>
      <MissingNotice />
      <Visit />
      <div className={styles['middle']}>
        {paletteOpen && (
          <nav className={styles['rail']} aria-label={text.palette.region} inert={covered}>
            <Part name={text.shell.parts.palette}>
              <Palette />
            </Part>
          </nav>
        )}
        {outlineOpen && (
          <aside
            {...floating}
            className={styles['outline']}
            aria-label={text.shell.parts.outline}
            data-region="outline"
          >
            <Part name={text.shell.parts.outline}>
              <Outline />
            </Part>
          </aside>
        )}
        <main
          ref={floats.room}
          id="canvas"
          className={styles['canvas']}
          aria-label={text.canvas.region}
          data-covered={covered || undefined}
          tabIndex={-1}
          onPointerDownCapture={leaveField}
        >
          <Part name={text.shell.parts.canvas}>
            <Canvas />
          </Part>
          <Part floating name={text.shell.parts.other}>
            <Folds />
          </Part>
          <Notices />
        </main>
        {inspectorOpen && (
          <aside
            {...floating}
            className={styles['inspector']}
            aria-label={text.inspector.region}
            data-region="inspector"
          >
            <div className={styles['sheetClose']}>
              <IconButton
                icon={CloseIcon}
                look="bare"
                tip="none"
                label={text.shell.hideInspector}
                onClick={toggleInspector}
              />
            </div>
            <Part name={text.shell.parts.inspector}>
              <Inspector />
            </Part>
          </aside>
        )}
      </div>
      {dockOpen && (
        <section className={styles['dock']} aria-label={text.charts.region} inert={covered}>
          <Part name={text.shell.parts.dock}>
            <Dock />
          </Part>
        </section>
      )}
      <Overlays />
    </div>
  );
}

/** Opens the outline where it is closed; it may have to be fetched first. */
function goToOutline() {
  useSession.getState().setOutlineOpen(true);
  let tries = 40;
  const enter = () => {
    tries -= 1;
    const item = document.querySelector<HTMLElement>(
      '[data-region="outline"] :is([role=treeitem][tabindex="0"], [data-tool=add] > button)',
    );
    if (item !== null) item.focus();
    else if (tries > 0) setTimeout(enter, 50);
  };
  enter();
}

/** A press on the canvas ends what was being done in a panel, though the canvas keeps presses from moving the focus. */
function leaveField(event: PointerEvent<HTMLElement>) {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && !event.currentTarget.contains(activeElement))
    activeElement.blur();
}

function usePageAttributes() {
  const text = useText();
  const language = useSession((session) => session.language);
  const theme = useSession((session) => session.theme);
  const name = useDocument((state) => state.flow.name);
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = text.shell.title(name);
  }, [language, text, name]);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    paintFrame(theme);
  }, [theme]);
}
