import { own } from '../base/record.ts';
import type { Flow } from '../flow/flow.ts';
import type { Finding } from '../flow/lint/finding.ts';
import { type Text, useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { placeOf, useLint } from '../store/lint.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { useSession } from '../store/session.ts';
import styles from './Findings.module.css';
import { FindingText } from './FindingText.tsx';

/** All that was found in the flow; each leads to its place. */
export function FindingsList({ onGo }: { onGo: () => void }) {
  const text = useText();
  const language = useLanguage();
  const findings = useLint((state) => state.findings);
  const flow = useDocument((state) => state.flow);
  if (findings.length === 0) return <p className={styles['none']}>{text.lint.none}</p>;
  const labelOf = (id: string) => {
    const node = own(flow.nodes, id);
    return node === undefined ? id : nodeLabel(id, node, language);
  };
  return (
    <ul className={styles['list']}>
      {findings.map((finding) => {
        const place = nameOf(finding, flow, text, labelOf);
        return (
          <li key={`${placeOf(finding.at)} ${finding.rule} ${finding.message.en}`}>
            <button
              type="button"
              className={styles['item']}
              title={text.lint.goTo(place)}
              onClick={() => {
                goTo(finding, flow);
                onGo();
              }}
            >
              <FindingText finding={finding} place={place} />
            </button>
          </li>
        );
      })}
    </ul>
  );
}

function nameOf({ at }: Finding, flow: Flow, text: Text, labelOf: (id: string) => string): string {
  if (at.kind === 'run') return text.lint.run;
  if (at.kind === 'node') return labelOf(at.id);
  const edge = own(flow.edges, at.id);
  return edge === undefined ? at.id : text.inspector.fromTo(labelOf(edge.from), labelOf(edge.to));
}

function goTo({ at }: Finding, flow: Flow): void {
  const { goTo: go } = useSession.getState();
  if (at.kind === 'run') return go({}, []);
  if (at.kind === 'node') return go({ nodes: [at.id] }, [at.id]);
  const edge = own(flow.edges, at.id);
  go({ edges: [at.id] }, edge === undefined ? [] : [edge.from, edge.to]);
}
