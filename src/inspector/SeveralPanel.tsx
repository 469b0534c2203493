import { own } from '../base/record.ts';
import { groupAt } from '../flow/canvasMeta.ts';
import { fieldsOfEdge } from '../flow/edgeSpec.ts';
import type { Flow } from '../flow/flow.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import type { Fields } from '../flow/readField.ts';
import { useLanguage, useText, useWords } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { partOf } from '../store/parts.ts';
import styles from './Inspector.module.css';
import { ParamForm, type Target } from './ParamForm.tsx';

interface Selected {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  /** Notes and groups, which have nothing to be edited here. */
  readonly parts: readonly string[];
}

/** Several nodes and edges at once: what those of a kind share is edited for all of them. */
export function SeveralPanel({ nodes, edges, parts }: Selected) {
  const { inspector } = useText();
  const language = useLanguage();
  const inLanguage = useWords();
  const flow = useDocument((state) => state.flow);
  const labelOf = (id: string) => {
    const node = own(flow.nodes, id);
    return node === undefined ? id : nodeLabel(id, node, language);
  };
  const kinds = [...new Set(nodes.map((id) => own(flow.nodes, id)?.kind ?? ''))];
  const shared = sharedOfEdges(flow, edges);
  return (
    <>
      <div className={styles['head']}>
        {/* Nothing of it is cut: it is all that tells what is selected. */}
        <h2 className={styles['title']} style={{ whiteSpace: 'normal', height: 'auto' }}>
          {inspector.several(countsOf(flow, nodes.length, edges.length, parts))}
        </h2>
      </div>
      {nodes.length + edges.length > 1 && <p className={styles['note']}>{inspector.severalHint}</p>}
      {kinds.map((kind) => {
        const spec: NodeSpec | undefined = own(specs, kind);
        const ids = nodes.filter((id) => own(flow.nodes, id)?.kind === kind);
        if (spec === undefined || Object.keys(spec.fields).length === 0) return null;
        const targets = ids.map(
          (id): Target => ({
            place: `nodes.${id}`,
            label: labelOf(id),
            params: own(flow.nodes, id)?.params ?? {},
          }),
        );
        return (
          <section key={`${kind} ${ids.join(' ')}`} className={styles['ofKind']}>
            <h3 className={styles['kindTitle']}>{inspector.ofKind(inLanguage(spec.label), ids.length)}</h3>
            <ParamForm fields={spec.fields} targets={targets} />
          </section>
        );
      })}
      {edges.length > 0 && (
        <section key={edges.join(' ')} className={styles['ofKind']}>
          <h3 className={styles['kindTitle']}>{inspector.ofKind(inspector.edge, edges.length)}</h3>
          <ParamForm
            fields={shared}
            targets={edges.map((id): Target => {
              const edge = own(flow.edges, id);
              return {
                place: `edges.${id}`,
                label: inspector.fromTo(labelOf(edge?.from ?? ''), labelOf(edge?.to ?? '')),
                params: edge?.params ?? {},
              };
            })}
          />
        </section>
      )}
    </>
  );
}

function countsOf(flow: Flow, nodes: number, edges: number, parts: readonly string[]) {
  const there = parts.flatMap((part) => partOf('group', part) ?? []).flatMap((id) => groupAt(flow, id) ?? []);
  const workflows = there.filter(({ closed }) => closed === true).length;
  const notes = parts.flatMap((part) => partOf('note', part) ?? []).length;
  return { nodes, workflows, groups: there.length - workflows, notes, edges };
}

/** The fields that all of these edges have. */
function sharedOfEdges(flow: Flow, edges: readonly string[]): Fields {
  const all = edges.flatMap((id): Fields[] => {
    const edge = own(flow.edges, id);
    const from: NodeSpec | undefined = own(specs, own(flow.nodes, edge?.from ?? '')?.kind ?? '');
    const to: NodeSpec | undefined = own(specs, own(flow.nodes, edge?.to ?? '')?.kind ?? '');
    return from === undefined || to === undefined ? [] : [fieldsOfEdge(from, to)];
  });
  const [first = {}, ...others] = all;
  return Object.fromEntries(
    Object.entries(first).filter(([name, field]) => others.every((fields) => own(fields, name) === field)),
  );
}
