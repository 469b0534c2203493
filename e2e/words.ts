import type { Page } from '@playwright/test';

/** Latin words that stay Latin in a Chinese sentence: names, units, formulas, keys of the keyboard and of events. */
const allowed =
  /^(Eddy|EN|React|Flow|p\d+|ms|s|min|h|ρ|t|x|Ctrl|Shift|Alt|Space|Delete|Backspace|Enter|Tab|Esc|Escape|[A-Z]|F\d+|Home|End|json|SVG|CSV|JSON|MIT|cv|k\d*|n|μ|σ|[0-9a-f]{16}|c)$/;

/** All that is seen or told, but for links: texts, names, titles, placeholders, descriptions. */
export async function visibleWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const told: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (
        parent === null ||
        parent.closest(
          'textarea[readonly], script, style, noscript, [hidden], [lang]:not(html), .react-flow__attribution',
        ) !== null
      )
        continue;
      told.push(walker.currentNode.textContent ?? '');
    }
    for (const element of document.querySelectorAll(
      '[aria-label], [title], [placeholder], [aria-description], [aria-roledescription]',
    )) {
      if (element.closest('[lang]:not(html), .react-flow__attribution') !== null) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'aria-description', 'aria-roledescription']) {
        told.push(element.getAttribute(name) ?? '');
      }
    }
    return told;
  });
}

/** Those of them that are Latin and should not be. */
export function latinWords(told: readonly string[]): string[] {
  return [
    ...new Set(
      told.flatMap(
        (text) => text.match(/[\p{Script=Latin}\d]*\p{Script=Latin}+[\p{Script=Latin}\d]*/gu) ?? [],
      ),
    ),
  ]
    .filter((word) => !allowed.test(word))
    .sort();
}
