import { createContext, useContext } from 'react';
import type { Problem } from '../base/problem.ts';
import type { Field } from '../flow/field.ts';
import type { Json, TimeUnit } from '../flow/flow.ts';

/** What an editor of one field is given. */
export interface EditorProps<F extends Field = Field> {
  readonly field: F;
  /** As it stands, or as it was typed and not yet taken; undefined: the default. */
  readonly value: Json | undefined;
  /** Where it stands in the flow: `nodes.worker.params.service.mean`. */
  readonly path: string;
  /** The control bears this id, and what explains it the ids of `describedBy`. */
  readonly id: string;
  readonly describedBy: string;
  /** Says whether the value was taken; `ongoing` while a slider or an arrow key still moves. */
  readonly onChange: (value: Json, ongoing: boolean) => boolean;
}

/** What all editors of one form share. */
export interface Form {
  readonly unit: TimeUnit;
  /** What is wrong with what was typed and could not be applied. */
  readonly problems: readonly Problem[];
  /** What is wrong, in other words than its own. */
  readonly tell?: (problem: Problem) => string | null;
  /** What was typed at this place and could not be applied is given up: what holds stands there again. */
  readonly takeBack: (path: string) => void;
  /**
   * The person has left this place, and has read what is wrong there: what can never hold is given up, which this tells. What
   * only does not go together with another value waits for that.
   */
  readonly leave: (path: string) => boolean;
}

export const FormContext = createContext<Form>({
  unit: 's',
  problems: [],
  takeBack: () => {},
  leave: () => false,
});

export function useForm(): Form {
  return useContext(FormContext);
}

/** For a field of text that may refuse what was typed. */
export function useRefusal(path: string): { onGiveUp: () => void; onLeave: () => boolean } {
  const { takeBack, leave } = useForm();
  return { onGiveUp: () => takeBack(path), onLeave: () => leave(path) };
}

export function problemAt(problems: readonly Problem[], path: string): Problem | undefined {
  return problems.find((problem) => problem.path === path);
}

/** Its value: what it holds, else its default. */
export function heldValue(field: Field, value: Json | undefined): Json | undefined {
  return value === undefined ? (field.default as Json | undefined) : value;
}

export function numberOf(value: Json | undefined): number | null {
  return typeof value === 'number' ? value : null;
}

export function recordOf(value: Json | undefined): { readonly [key: string]: Json } {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as { readonly [key: string]: Json })
    : {};
}

export function listOf(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
