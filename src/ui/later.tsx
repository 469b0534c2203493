import { type ComponentType, useEffect, useState } from 'react';

const all: (() => Promise<unknown>)[] = [];

/**
 * A component that is no part of the first view: fetched when it is first drawn, or ahead of that. Once it is here it is
 * drawn at once, which `React.lazy` does not do; until then `Meanwhile` stands in its place, or nothing.
 */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  Meanwhile?: ComponentType<Props>,
): ComponentType<Props> & { readonly fetch: () => Promise<void> } {
  let here: ComponentType<Props> | null = null;
  const load = async () => {
    here ??= await fetch();
  };
  all.push(load);
  function Later(props: Props) {
    const [, setDone] = useState(here !== null);
    const [failed, setFailed] = useState<{ readonly why: unknown } | null>(null);
    useEffect(() => {
      if (here !== null) return;
      load().then(
        () => setDone(true),
        (why: unknown) => setFailed({ why }),
      );
    }, []);
    if (failed !== null) throw failed.why;
    const Here = here ?? Meanwhile;
    return Here === undefined ? null : <Here {...props} />;
  }
  return Object.assign(Later, { fetch: load });
}

/** Code without a view that is no part of the first one either: fetched ahead, or when it is asked for. */
export function laterCode<T>(fetch: () => Promise<T>): {
  here(): T | null;
  use(task: (code: T) => void): void;
} {
  let code: { readonly here: T } | null = null;
  const load = async () => {
    code ??= { here: await fetch() };
    return code.here;
  };
  all.push(load);
  return {
    here: () => code?.here ?? null,
    // A task done at once where it can be: what a browser allows only within an event must not come after it.
    use: (task) => (code === null ? void load().then(task) : task(code.here)),
  };
}

/** All that comes later, fetched now; what fails is asked for again when it is needed. */
export function fetchAhead(): void {
  for (const load of all) load().catch(() => undefined);
}

/** Whether it has ever been so: what was once shown stays, and ends in its own way. */
export function useEver(now: boolean): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return ever || now;
}
