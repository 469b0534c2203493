/** Style sheets that could not be fetched. */
const lost = new Set<HTMLLinkElement>();

export function watchSheets(): void {
  addEventListener(
    'error',
    ({ target }) => target instanceof HTMLLinkElement && target.rel === 'stylesheet' && lost.add(target),
    true,
  );
}

/** Fetches them anew, which the loader of code does not do: it asks for each style sheet once. Rejects where one fails again. */
export async function fetchLostSheets(): Promise<void> {
  await Promise.all(
    [...lost].map(
      (link) =>
        new Promise((resolve, reject) => {
          const again = document.createElement('link');
          again.rel = link.rel;
          again.href = link.href;
          again.onload = resolve;
          again.onerror = reject;
          lost.delete(link);
          link.replaceWith(again);
        }),
    ),
  );
}
