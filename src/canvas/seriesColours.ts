import { seriesCount } from './series.ts';

let colours: readonly string[] = [];
let readFor: string | null = null;
let darkness: MediaQueryList | null = null;

/** The theme that holds now: the chosen one, or the system's. Told in a few nanoseconds, so it may be asked in every frame. */
function themeNow(): string {
  darkness ??= matchMedia('(prefers-color-scheme: dark)');
  return document.documentElement.dataset['theme'] ?? (darkness.matches ? 'dark' : 'light');
}

/** The series' colours as a canvas needs them, and behind them that of what is lost: read from the page once a theme, in the very frame in which it changes. */
export function readColours(element: Element): readonly string[] {
  const theme = themeNow();
  if (theme !== readFor) {
    const style = getComputedStyle(element);
    colours = Array.from({ length: seriesCount }, (_, i) =>
      style.getPropertyValue(`--series-${i + 1}`).trim(),
    );
    colours = [...colours, style.getPropertyValue('--danger-mark').trim()];
    // Before the page's styles have come there is nothing to keep.
    readFor = colours[0] === '' ? null : theme;
  }
  return colours;
}
