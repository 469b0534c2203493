import type { Theme } from '../store/session.ts';

/** The browser's own frame around the page takes the colour of the bar: of the chosen theme, or of the system's. */
export function paintFrame(theme: Theme): void {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')];
  for (const meta of metas) {
    meta.dataset['own'] ??= meta.content;
    meta.content = meta.dataset['own'];
  }
  if (theme === 'system') return;
  const chosen = metas.find(({ media }) => media.includes(theme))?.content;
  if (chosen !== undefined) for (const meta of metas) meta.content = chosen;
}
