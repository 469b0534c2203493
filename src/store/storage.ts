/** Why something could not be kept: the browser forbids it, has none, or has no room left. */
export type StorageTrouble = 'forbidden' | 'full';

/** The browser's store for this site; null where there is none or reaching for it is forbidden. */
function siteStorage(): Storage | null {
  try {
    return typeof localStorage === 'undefined' ? null : localStorage;
  } catch {
    return null;
  }
}

/** Null where nothing is kept under the key or nothing may be read. Never throws. */
export function readItem(key: string): string | null {
  try {
    return siteStorage()?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

/** What went wrong, or null when it is kept. Never throws. */
export function writeItem(key: string, value: string): StorageTrouble | null {
  const storage = siteStorage();
  if (storage === null) return 'forbidden';
  try {
    storage.setItem(key, value);
    return null;
  } catch (error) {
    return error instanceof Error && /quota/i.test(error.name) ? 'full' : 'forbidden';
  }
}

/** Whether nothing is kept under the key any more. Never throws. */
export function removeItem(key: string): boolean {
  try {
    siteStorage()?.removeItem(key);
    return true;
  } catch {
    return false;
  }
}

/** The keys under which something is kept and that begin so; none where nothing may be read. Never throws. */
export function keysWith(beginning: string): readonly string[] {
  try {
    return Object.keys(siteStorage() ?? {}).filter((key) => key.startsWith(beginning));
  } catch {
    return [];
  }
}

/** What this tab alone remembers, through a reload too. Null where it does not. Never throws. */
export function readTabItem(key: string): string | null {
  try {
    return typeof sessionStorage === 'undefined' ? null : sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

export function writeTabItem(key: string, value: string): void {
  try {
    if (typeof sessionStorage !== 'undefined') sessionStorage.setItem(key, value);
  } catch {
    // The tab begins with what was open last in any.
  }
}
