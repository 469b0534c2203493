import { fetchLostSheets, lostSheets } from './sheets.ts';

type Fetch<T> = () => Promise<T>;

/** The style sheets that code could not be fetched for. */
const lostWith = new WeakMap<Fetch<unknown>, readonly string[]>();
const underWay = new WeakMap<Fetch<unknown>, Promise<unknown>>();

/**
 * Fetches code with its style sheets, without which it is not wanted: the loader of code asks for each sheet once, and would
 * come without it when it is called again. A sheet that only other code has lacked keeps nothing from coming.
 */
export function fetchWhole<T>(fetch: Fetch<T>): Promise<T> {
  const asked = underWay.get(fetch);
  if (asked !== undefined) return asked as Promise<T>;
  const fetched = attempt(fetch).finally(() => underWay.delete(fetch));
  underWay.set(fetch, fetched);
  return fetched;
}

async function attempt<T>(fetch: Fetch<T>): Promise<T> {
  await fetchLostSheets();
  const lackedBefore = lostWith.get(fetch) ?? [];
  const lacking = lackedBefore.find((sheet) => lostSheets().includes(sheet));
  if (lacking !== undefined) throw new Error(`${lacking} cannot be fetched`);
  try {
    return await fetch();
  } catch (error) {
    // The loader names the sheet in words alone.
    const named = lostSheets().filter((sheet) => String(error).includes(sheet));
    lostWith.set(fetch, [...lackedBefore, ...named]);
    throw error;
  }
}
