import type { ReactNode } from 'react';
import { create } from 'zustand';
import type { Language, Words } from '../base/words.ts';
import { ariaKey, tellKey } from './keyStroke.ts';
import { useSession } from './session.ts';

export const commandGroups = ['run', 'add', 'edit', 'arrange', 'view', 'file', 'page'] as const;
export type CommandGroup = (typeof commandGroups)[number];

/** Something a person can have done: by its key, by a button or a menu, or found by its words. */
export interface Command {
  readonly id: string;
  readonly words: Words;
  readonly group: CommandGroup;
  /** How it is drawn where it stands as a button or in a menu. */
  readonly icon?: (props: { readonly size?: number }) => ReactNode;
  /** As `keyStroke.ts` writes them; the first is the one that is shown. */
  readonly keys?: readonly string[];
  /** The browser's own key, which comes as an event of its own (copy, cut, paste): shown, and left to it. */
  readonly native?: true;
  /** Also while a person types in a field. */
  readonly anywhere?: true;
  /** Goes on while its key is held. */
  readonly repeats?: true;
  /** Whether it means anything now; always where it is left out. */
  readonly enabled?: () => boolean;
  readonly run: () => void;
  /** Says why it means nothing now, to who presses its key all the same. */
  readonly refuse?: () => void;
}

interface Commands {
  /** Fetches the list, which is no part of the first view, and goes on when it is here. */
  readonly fetch: (then: () => void) => void;
  /** Every command of the page, in the order in which they are listed. */
  readonly list: readonly Command[];
  /** Whether the list is shown, to be searched. */
  readonly shown: boolean;
  show(shown: boolean): void;
}

/** The one list of commands: features bring theirs, and meet here. */
export const useCommands = create<Commands>()((set) => ({
  fetch: () => undefined,
  list: [],
  shown: false,
  show: (shown) => set({ shown }),
}));

export function isEnabled(command: Command): boolean {
  return command.enabled?.() ?? true;
}

/** A key as a person reads it, and as `aria-keyshortcuts` wants it. */
export interface Shortcut {
  readonly told: string;
  readonly aria: string;
}

/** The key of a command; undefined where it has none, and before the list is here. */
export function useShortcut(id: string): Shortcut | undefined {
  const key = useCommands(({ list }) => list.find((command) => command.id === id)?.keys?.[0]);
  const language = useSession((session) => session.language);
  return key === undefined ? undefined : toShortcut(key, language);
}

export function toShortcut(key: string, language: Language): Shortcut {
  return { told: tellKey(key, language), aria: ariaKey(key) };
}

/** Runs a command, once the list is here. */
export function runCommand(id: string): void {
  const run = () =>
    useCommands
      .getState()
      .list.find((command) => command.id === id)
      ?.run();
  if (useCommands.getState().list.length > 0) run();
  else useCommands.getState().fetch(run);
}
