import { byCodeUnits, own } from '../base/record.ts';
import type { Command, Flow, FlowEdge, FlowNode, Json, Params } from './flow.ts';
import { sameJson } from './json.ts';

/**
 * The commands that turn one flow's nodes and edges into another's, so that a run in progress follows an edit: what
 * leaves goes first (edges before nodes), what comes last (nodes before edges). Labels, layout, name, meta and the
 * run's settings are no commands: they disturb no run.
 */
export function diff(from: Flow, to: Flow): Command[] {
  if (from.nodes === to.nodes && from.edges === to.edges) return [];
  const stays = (id: string) => own(from.nodes, id)?.kind === own(to.nodes, id)?.kind;
  const keepsPlace = (id: string) => {
    const [before, after] = [own(from.edges, id), own(to.edges, id)];
    return (
      before !== undefined &&
      after !== undefined &&
      sameEnds(before, after) &&
      stays(before.from) &&
      stays(before.to)
    );
  };
  const nodes = partition(from.nodes, to.nodes, stays);
  const edges = partition(from.edges, to.edges, keepsPlace);
  return [
    ...edges.gone.map((id): Command => ({ kind: 'remove', path: `edges.${id}` })),
    ...nodes.gone.map((id): Command => ({ kind: 'remove', path: `nodes.${id}` })),
    ...nodes.kept.flatMap((id) => paramChanges(`nodes.${id}`, own(from.nodes, id), own(to.nodes, id))),
    ...edges.kept.flatMap((id) => paramChanges(`edges.${id}`, own(from.edges, id), own(to.edges, id))),
    ...nodes.come.map((id) => addition(`nodes.${id}`, own(to.nodes, id))),
    ...edges.come.map((id) => addition(`edges.${id}`, own(to.edges, id))),
  ];
}

/** Ids by what becomes of them; what is replaced is both gone and come. */
function partition<T>(
  from: Readonly<Record<string, T>>,
  to: Readonly<Record<string, T>>,
  stays: (id: string) => boolean,
) {
  const [before, after] = [Object.keys(from).sort(byCodeUnits), Object.keys(to).sort(byCodeUnits)];
  const kept = before.filter((id) => Object.hasOwn(to, id) && stays(id));
  const keeps = new Set(kept);
  return {
    kept: kept.filter((id) => own(from, id) !== own(to, id)),
    gone: before.filter((id) => !keeps.has(id)),
    come: after.filter((id) => !keeps.has(id)),
  };
}

function sameEnds(a: FlowEdge, b: FlowEdge): boolean {
  return a.from === b.from && a.to === b.to && a.fromPort === b.fromPort && a.toPort === b.toPort;
}

function paramChanges(
  place: string,
  from: { readonly params: Params } | undefined,
  to: { readonly params: Params } | undefined,
): Command[] {
  const [before, after] = [from?.params ?? {}, to?.params ?? {}];
  if (before === after) return [];
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(byCodeUnits);
  return names.flatMap((name): Command[] => {
    const path = `${place}.params.${name}`;
    const value = own(after, name);
    if (value === undefined) return [{ kind: 'remove', path }];
    return sameJson(own(before, name), value) ? [] : [{ kind: 'set', path, value }];
  });
}

function addition(path: string, value: FlowNode | FlowEdge | undefined): Command {
  return { kind: 'add', path, value: { ...value } as { readonly [key: string]: Json } };
}
