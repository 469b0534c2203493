import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { boot } from './app/boot.ts';
import { Part } from './app/Part.tsx';
import { fetchText } from './i18n/language.tsx';
import { onFirstSign } from './store/firstSign.ts';
import { useSession } from './store/session.ts';
import { fetchAhead } from './ui/later.tsx';
import { watchSheets } from './ui/sheets.ts';
import './ui/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
boot();
watchSheets();
onFirstSign(fetchAhead);
// Words that cannot be fetched are no reason to show nothing.
await fetchText(useSession.getState().language).catch(() => undefined);
createRoot(root).render(
  <StrictMode>
    <Part name="Eddy">
      <App />
    </Part>
  </StrictMode>,
);
