import { type PointerEvent, type ReactNode, useEffect } from 'react';
import { Canvas } from '../canvas/Canvas.tsx';
import { Palette } from '../canvas/Palette.tsx';
import { Dock } from '../charts/Dock.tsx';
import { LanguageProvider, useText } from '../i18n/language.tsx';
import { Inspector } from '../inspector/Inspector.tsx';
import { useCommands } from '../store/commands.ts';
import { useDocument } from '../store/document.ts';
import { useFiles } from '../store/files.ts';
import { useSession } from '../store/session.ts';
import { useVisit } from '../store/visit.ts';
import { TransportBar } from '../transport/TransportBar.tsx';
import { Button } from '../ui/Button.tsx';
import { ErrorBoundary } from '../ui/ErrorBoundary.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { CloseIcon } from '../ui/icons.tsx';
import { later, useEver } from '../ui/later.tsx';
import styles from './App.module.css';
import { FileDrop } from './FileDrop.tsx';
import { Folds } from './Folds.tsx';
import { Visit } from './laterVisit.ts';
import { paintFrame } from './themeColour.ts';
import { useNarrow } from './useNarrow.ts';
import { usePageKeys } from './usePageKeys.ts';
import { useSomeNotice } from './useSomeNotice.ts';

const CommandDialog = later(async () => (await import('./CommandDialog.tsx')).CommandDialog);
const FailedFile = later(async () => (await import('./FailedFile.tsx')).FailedFile);
const Outline = later(async () => (await import('../outline/Outline.tsx')).Outline);
const Notices = later(async () => (await import('./Notices.tsx')).Notices);
const Dialogs = later(async () => (await import('./Dialogs.tsx')).Dialogs);

export function App() {
  const language = useSession((session) => session.language);
  return (
    <LanguageProvider language={language}>
      <Page />
    </LanguageProvider>
  );
}

/**
 * The page's regions. A fold keeps its region out of the layout and out of the order of tabs. Bar, rail, canvas, inspector and dock
 * each stand and fall alone.
 */
function Page() {
  const text = useText();
  const paletteOpen = useSession((session) => session.paletteOpen);
  const inspectorOpen = useSession((session) => session.inspectorOpen);
  const dockOpen = useSession((session) => session.dockOpen);
  const someFailed = useEver(useFiles((files) => files.failed !== null));
  const commandsAsked = useEver(useCommands((commands) => commands.shown));
  const outlineOpen = useSession((session) => session.outlineOpen);
  const someNotice = useSomeNotice();
  const someDialog = useEver(useSession((session) => session.dialog !== null));
  const someVisit = useEver(useVisit((state) => state.visit !== null));
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
      {someVisit && <Visit />}
      <div className={styles['middle']}>
        {paletteOpen && (
          <nav className={styles['rail']} aria-label={text.palette.region} inert={covered}>
            <Part name={text.shell.parts.palette}>
              <Palette />
            </Part>
          </nav>
        )}
        {outlineOpen && (
          <aside className={styles['outline']} aria-label={text.shell.parts.outline} data-region="outline">
            <Part name={text.shell.parts.outline}>
              <Outline />
            </Part>
          </aside>
        )}
        <main
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
          <Folds />
          {someNotice && <Notices />}
        </main>
        {inspectorOpen && (
          <aside className={styles['inspector']} aria-label={text.inspector.region} data-region="inspector">
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
      {someFailed && <FailedFile />}
      {commandsAsked && <CommandDialog />}
      {someDialog && <Dialogs />}
      <FileDrop />
      <Announcer />
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

function Part({ name, children }: { name: string; children: ReactNode }) {
  const text = useText();
  return (
    <ErrorBoundary
      fallback={(retry) => (
        <div role="alert" className={styles['broken']}>
          <p>{text.shell.broken(name)}</p>
          <Button onClick={retry}>{text.shell.tryAgain}</Button>
        </div>
      )}
    >
      {children}
    </ErrorBoundary>
  );
}

function Announcer() {
  const { message, count } = useSession((session) => session.announcement);
  // The same words twice are heard twice: what is told must differ for a live region to speak.
  return (
    <div className="unseen" role="status" aria-live="polite">
      {message}
      {count % 2 === 0 ? '' : '\u00a0'}
    </div>
  );
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
