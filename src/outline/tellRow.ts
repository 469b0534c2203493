import { own } from '../base/record.ts';
import type { Words } from '../base/words.ts';
import { notesOf } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import type { Finding, Gravity } from '../flow/lint/finding.ts';
import { kindLabel, nodeLabel } from '../store/nodeLabel.ts';
import { standingOf } from '../store/standing.ts';
import { nameOfGroup } from './outlineActions.ts';
import type { Row } from './rows.ts';
import { type Telling, type Told, tellEdge, tellNode } from './tell.ts';

export interface ToldRow {
  readonly name: string;
  readonly found: readonly { readonly gravity: Gravity; readonly mark: string; readonly message: string }[];
  readonly state: string;
}

/** What else is known of the flow beside its run. */
export interface Judged {
  readonly loose: ReadonlyMap<string, Words>;
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

/** A row in words: what it is called, what was found there, how it stands. */
export function tellRow(row: Row, flow: Flow, judged: Judged, told: Told, telling: Telling): ToldRow {
  const { page, text, language } = telling;
  const { parts, standing } = page.canvas;
  if (row.kind === 'note') {
    const words = own(notesOf(flow), row.id)?.text ?? '';
    return words === ''
      ? { name: parts.noteName(''), found: [], state: '' }
      : { name: parts.note, found: [], state: words };
  }
  if (row.kind === 'group') {
    const name = nameOfGroup(flow, row.id, language);
    const kind = row.closed ? parts.workflow : parts.group;
    return { name: name === kind ? name : `${name} · ${kind}`, found: [], state: parts.nodes(row.nodes) };
  }
  const found = marksOf(row, judged, telling);
  if (row.kind === 'edge') {
    const port = own(flow.edges, row.id)?.fromPort;
    const end = own(flow.nodes, row.to);
    const to = end === undefined ? row.to : nodeLabel(row.to, end, language);
    const name = port === undefined ? text.leadsTo(to) : text.port(port, to);
    return { name, found, state: tellEdge(row.id, told, telling) };
  }
  const node = own(flow.nodes, row.id);
  if (node === undefined) return { name: row.id, found, state: '' };
  const { paused, crashed } = standingOf(row.id);
  const [name, kind] = [nodeLabel(row.id, node, language), kindLabel(node.kind, language)];
  return {
    name: name === kind ? name : `${name} · ${kind}`,
    found,
    state: [
      crashed && standing.crashed,
      paused && standing.paused,
      tellNode(node.kind, row.id, told, telling),
    ]
      .filter(Boolean)
      .join(', '),
  };
}

/** In the words of the marks on the canvas, and all of them. What a node lacks is known at once, the rest a moment later. */
function marksOf({ kind, id }: Row, { loose, findings }: Judged, { language }: Telling): ToldRow['found'] {
  const lacks = kind === 'node' ? loose.get(id)?.[language] : undefined;
  const found = (findings.get(`${kind}s.${id}`) ?? []).map(({ gravity, mark, message }) => ({
    gravity,
    mark: mark[language],
    message: message[language],
  }));
  if (lacks === undefined || found.some(({ mark }) => mark === lacks)) return found;
  return [{ gravity: 'warning', mark: lacks, message: lacks }, ...found];
}
