import { useEffect } from 'react';
import { own } from '../base/record.ts';
import type { FlowNode } from '../flow/flow.ts';
import type { Load } from '../flow/lint/loads.ts';
import { setLabel } from '../flow/nodeEdits.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import { timeUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText, useWords } from '../i18n/language.tsx';
import { specs } from '../kinds/specs.ts';
import { useDocument } from '../store/document.ts';
import { useLint } from '../store/lint.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { BoltIcon } from '../ui/moreIcons.tsx';
import { TextInput } from '../ui/TextInput.tsx';
import { ClassFigures } from './ClassFigures.tsx';
import { PlainFigure } from './Figure.tsx';
import { FindingsHere } from './FindingsHere.tsx';
import styles from './Inspector.module.css';
import { Counts, NodeFigures } from './NodeFigures.tsx';
import { ParamForm } from './ParamForm.tsx';
import { QueueSaying, saidOfQueues } from './QueueSaying.tsx';
import { Since } from './Since.tsx';
import { StandButtons } from './StandButtons.tsx';

/** One node: its name, its settings, what was measured of it, and what that means. */
export function NodePanel({ id, node }: { id: string; node: FlowNode }) {
  const text = useText();
  const inLanguage = useWords();
  const language = useLanguage();
  const flow = useDocument((state) => state.flow);
  const spec: NodeSpec | undefined = own(specs, node.kind);
  if (spec === undefined) return null;
  const name = node.label ?? '';
  const rename = (label: string) => {
    useDocument
      .getState()
      .applyEdit((flow) => setLabel(flow, id, label.trim()), { label: text.inspector.renameLabel });
    return true;
  };
  const holds = spec.roles.includes('holds');
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
      <FindingsHere place={`nodes.${id}`} besides={holds ? saidOfQueues(flow, id) : []} />
      {Object.keys(spec.fields).length === 0 ? (
        <p className={styles['note']}>{text.inspector.noFields}</p>
      ) : (
        <ParamForm
          fields={spec.fields}
          targets={[{ place: `nodes.${id}`, label: nodeLabel(id, node, language), params: node.params }]}
        />
      )}
      {spec.emitsByHand && <Emit id={id} name={name === '' ? inLanguage(spec.label) : name} />}
      <StandButtons id={id} name={name === '' ? inLanguage(spec.label) : name} />
      <Measured id={id} holds={holds} />
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

/** What the settings do not tell wholly is a lower bound. */
const tellLoad = ({ value, exact }: Load) => `${exact ? '' : '≥ '}${value.toPrecision(3)}`;

function Measured({ id, holds }: { id: string; holds: boolean }) {
  const text = useText();
  const flow = useDocument((state) => state.flow);
  const figures = useRun((run) => (run.report === null ? undefined : own(run.report.nodes, id)));
  const unit = timeUnitOf(flow);
  useWatched(id);
  const load = useLint((state) => state.loads.get(id));
  return (
    <section className={styles['measuredPart']} aria-label={text.inspector.figures}>
      {figures !== undefined && <Since since="reset" />}
      {figures !== undefined && (
        <NodeFigures figures={figures} unit={unit}>
          {load !== undefined && <PlainFigure label={text.inspector.offeredLoad} value={tellLoad(load)} />}
        </NodeFigures>
      )}
      {holds && <QueueSaying flow={flow} id={id} unit={unit} />}
      {figures !== undefined && <Counts counts={figures.counts} />}
      {figures !== undefined && <ClassFigures figures={figures} unit={unit} />}
    </section>
  );
}
