import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { boot } from './app/boot.ts';
import { Part } from './app/Part.tsx';
import { fetchText } from './i18n/language.tsx';
import { useSession } from './store/session.ts';
import { fetchAhead } from './ui/later.tsx';
import { watchSheets } from './ui/sheets.ts';
import './ui/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
boot();
watchSheets();
// Before the page takes a key for itself.
for (const sign of ['pointermove', 'pointerdown', 'keydown'])
  addEventListener(sign, fetchAhead, { once: true, capture: true });
// Words that cannot be fetched are no reason to show nothing.
await fetchText(useSession.getState().language).catch(() => undefined);
createRoot(root).render(
  <StrictMode>
    <Part name="Eddy">
      <App />
    </Part>
  </StrictMode>,
);
