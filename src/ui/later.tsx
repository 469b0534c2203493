import { type ComponentType, useEffect, useEffectEvent, useState } from 'react';
import { fetchWhole } from './fetchWhole.ts';
import { whenFetched } from './missing.ts';

const all: (() => Promise<unknown>)[] = [];

interface LaterParts<Props> {
  /** What stands in its place until it is here; else nothing does. */
  readonly Meanwhile?: ComponentType<Props>;
  /** Takes back that it was asked for, where it could not be fetched and a person no longer waits for it. */
  readonly forget?: (props: Props) => void;
}

type Later<Props> = ComponentType<Props> & {
  readonly fetch: () => Promise<void>;
  readonly isHere: () => boolean;
};

/**
 * A component that is no part of the first view: fetched when it is first drawn, or ahead of that. Once it is here it is
 * drawn at once, which `React.lazy` does not do. That it could not be fetched is told in one place for all (`missing.ts`),
 * and takes nothing along that is here.
 */
export function later<Props extends object>(
  fetch: () => Promise<ComponentType<Props>>,
  { Meanwhile, forget }: LaterParts<Props> = {},
): Later<Props> {
  let here: ComponentType<Props> | null = null;
  const load = async () => {
    here ??= await fetch();
  };
  all.push(load);
  function Later(props: Props) {
    const [, setDone] = useState(here !== null);
    const onDismiss = useEffectEvent(() => forget?.(props));
    useEffect(() => {
      if (here !== null) return;
      return whenFetched(load, () => setDone(true), onDismiss);
    }, []);
    const Here = here ?? Meanwhile;
    return Here === undefined ? null : <Here {...props} />;
  }
  return Object.assign(Later, { fetch: load, isHere: () => here !== null });
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
    use: (task) => {
      // A task done at once where it can be: what a browser allows only within an event must not come after it.
      if (code === null) whenFetched(load, task);
      else task(code.here);
    },
  };
}

/** All that comes later, fetched now; what fails is asked for again when it is needed. */
export function fetchAhead(): void {
  for (const load of all) fetchWhole(load).catch(() => undefined);
}

/**
 * Whether it has ever been so: what was once shown stays, and ends in its own way. Not so a part that was asked for, never
 * came, and is no longer asked for: it is fetched anew when it is asked for again.
 */
export function useEver(now: boolean, part?: { readonly isHere?: () => boolean }): boolean {
  const [ever, setEver] = useState(now);
  if (now && !ever) setEver(true);
  return now || (ever && part?.isHere?.() !== false);
}
