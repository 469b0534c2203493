import { useEffect } from 'react';
import { own } from '../base/record.ts';
import { setLabel } from '../flow/edits.ts';
import type { FlowNode } from '../flow/flow.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import { timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText, useWords } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { BoltIcon } from '../ui/icons.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { PlainFigure } from './Figure.tsx';
import styles from './Inspector.module.css';
import { loadOf } from './load.ts';
import { Counts, NodeFigures } from './NodeFigures.tsx';
import { ParamForm } from './ParamForm.tsx';
import { QueueSaying } from './QueueSaying.tsx';
import { StandButtons } from './StandButtons.tsx';

/** One node: its name, its settings, what was measured of it, and what that means. */
export function NodePanel({ id, node }: { id: string; node: FlowNode }) {
  const text = useText();
  const inLanguage = useWords();
  const language = useLanguage();
  const spec: NodeSpec | undefined = own(specs, node.kind);
  if (spec === undefined) return null;
  const name = node.label ?? '';
  const rename = (label: string) => {
    useDocument
      .getState()
      .applyEdit((flow) => setLabel(flow, id, label.trim()), { label: text.inspector.renameLabel });
    return true;
  };
  return (
    <>
      <div className={styles['head']}>
        <TextInput
          bare
          className={styles['title']}
          aria-label={text.inspector.renameLabel}
          placeholder={nodeLabel(id, node, language)}
          value={name}
          maxLength={200}
          normalise={(typed) => typed.trim()}
          onChange={rename}
        />
        <Badge>{inLanguage(spec.label)}</Badge>
      </div>
      {Object.keys(spec.fields).length === 0 ? (
        <p className={styles['note']}>{text.inspector.noFields}</p>
      ) : (
        <ParamForm fields={spec.fields} params={node.params} place={`nodes.${id}`} />
      )}
      {spec.emitsByHand && <Emit id={id} name={name === '' ? inLanguage(spec.label) : name} />}
      <StandButtons id={id} name={name === '' ? inLanguage(spec.label) : name} />
      <Measured id={id} kind={node.kind} />
    </>
  );
}

function Emit({ id, name }: { id: string; name: string }) {
  const text = useText();
  const status = useRun((run) => run.status);
  const emit = () => {
    useRun.getState().emit(id);
    useSession.getState().announce(text.inspector.emitted(name));
  };
  return (
    <Button className={styles['emit']} disabled={status === 'dead' || status === 'loading'} onClick={emit}>
      <BoltIcon size={16} />
      {text.inspector.emit}
    </Button>
  );
}

/** Reports speak of this node while it is looked at. */
function useWatched(id: string): void {
  useEffect(() => {
    const { watch } = useRun.getState();
    watch([id], 'inspector');
    return () => watch([], 'inspector');
  }, [id]);
}

function Measured({ id, kind }: { id: string; kind: string }) {
  const text = useText();
  const flow = useDocument((state) => state.flow);
  const figures = useRun((run) => (run.report === null ? undefined : own(run.report.nodes, id)));
  const unit = timeUnitOf(flow);
  useWatched(id);
  const load = kind === 'queue' ? loadOf(flow, id) : null;
  return (
    <section className={styles['measuredPart']} aria-label={text.inspector.figures}>
      {figures !== undefined && (
        <NodeFigures figures={figures} unit={unit}>
          {load !== null && (
            <PlainFigure label={text.inspector.offeredLoad} value={load.load.toPrecision(3)} />
          )}
        </NodeFigures>
      )}
      {kind === 'queue' && <QueueSaying flow={flow} id={id} unit={unit} />}
      {figures !== undefined && <Counts counts={figures.counts} />}
    </section>
  );
}
