/** Style sheets that could not be fetched, by their addresses, each with the element that asked for it last. */
const lost = new Map<string, HTMLLinkElement>();
const underWay = new Map<string, Promise<void>>();

export function watchSheets(): void {
  addEventListener(
    'error',
    ({ target }) =>
      target instanceof HTMLLinkElement && target.rel === 'stylesheet' && lost.set(target.href, target),
    true,
  );
}

export const lostSheets = (): readonly string[] => [...lost.keys()];

function fetchAnew(href: string, link: HTMLLinkElement): Promise<void> {
  const asked = underWay.get(href);
  if (asked !== undefined) return asked;
  const settled = new Promise<void>((resolve) => {
    const again = document.createElement('link');
    again.rel = link.rel;
    again.href = href;
    const settle = () => {
      underWay.delete(href);
      resolve();
    };
    again.onload = () => {
      lost.delete(href);
      settle();
    };
    again.onerror = settle;
    link.replaceWith(again);
  });
  underWay.set(href, settled);
  return settled;
}

/** Fetches them anew, which the loader of code does not do: it asks for each style sheet once. Those that fail again stay lost. */
export async function fetchLostSheets(): Promise<void> {
  await Promise.all([...lost].map(([href, link]) => fetchAnew(href, link)));
}
