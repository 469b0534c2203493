import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { boot } from './app/boot.ts';
import './ui/base.css';

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no #root');
boot();
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
