import { own } from '../base/record.ts';
import { fieldsOfEdge } from '../flow/edgeSpec.ts';
import type { Flow, FlowEdge } from '../flow/flow.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { Badge } from '../ui/Badge.tsx';
import { EdgeFigures } from './EdgeFigures.tsx';
import { FindingsHere } from './FindingsHere.tsx';
import styles from './Inspector.module.css';
import { ParamForm } from './ParamForm.tsx';
import { PortRow } from './PortRow.tsx';

/** One connection: from where to where, and its fields. */
export function EdgePanel({ id, edge }: { id: string; edge: FlowEdge }) {
  const text = useText();
  const language = useLanguage();
  const flow = useDocument((state) => state.flow);
  const from = specAt(flow, edge.from);
  const to = specAt(flow, edge.to);
  if (from === undefined || to === undefined) return null;
  const name = (node: string) => {
    const end = own(flow.nodes, node);
    return end === undefined ? node : nodeLabel(node, end, language);
  };
  const title = text.inspector.fromTo(name(edge.from), name(edge.to));
  return (
    <>
      <div className={styles['head']}>
        <h2 className={styles['title']}>{title}</h2>
        <Badge>{text.inspector.edge}</Badge>
      </div>
      <FindingsHere place={`edges.${id}`} />
      <PortRow id={id} edge={edge} from={from} />
      <ParamForm
        fields={fieldsOfEdge(from, to)}
        targets={[{ place: `edges.${id}`, label: title, params: edge.params }]}
      />
      <EdgeFigures id={id} />
    </>
  );
}

function specAt(flow: Flow, id: string): NodeSpec | undefined {
  const kind = own(flow.nodes, id)?.kind;
  return kind === undefined ? undefined : own(specs, kind);
}
