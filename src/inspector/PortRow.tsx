import { words } from '../base/words.ts';
import type { FlowEdge } from '../flow/flow.ts';
import { setPort } from '../flow/nodeEdits.ts';
import type { NodeSpec } from '../flow/nodeSpec.ts';
import { useWords } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { Select } from '../ui/Select.tsx';
import { FieldRow } from './FieldRow.tsx';

const field = {
  label: words('Carries', '输送'),
  help: words(
    'What leaves by this connection: what goes on as usual, or the dead letters alone: what was rejected, dropped, expired, abandoned or given up.',
    '这条连线送出的是什么：正常的消息，或者只送死信，即被拒收、丢弃、过期、放弃等待或放弃处理的消息。',
  ),
};

const plain = words('messages', '消息');
/** Ports by their names in the file. */
const ports: Readonly<Record<string, ReturnType<typeof words>>> = {
  deadLetter: words('dead letters', '死信'),
};

/** By which port of the giver an edge leaves; only where there is a choice. */
export function PortRow({ id, edge, from }: { id: string; edge: FlowEdge; from: NodeSpec }) {
  const inLanguage = useWords();
  if (from.outPorts.length === 0) return null;
  return (
    <FieldRow label={field.label} help={[field.help]} path={`edges.${id}.fromPort`}>
      {({ id: control, describedBy }) => (
        <Select
          id={control}
          aria-describedby={describedBy}
          value={edge.fromPort ?? ''}
          options={[
            { value: '', label: inLanguage(plain) },
            ...from.outPorts.map((port) => ({
              value: port,
              label: inLanguage(ports[port] ?? words(port, port)),
            })),
          ]}
          onChange={(port) =>
            useDocument.getState().applyEdit((flow) => setPort(flow, id, port === '' ? null : port), {
              label: inLanguage(field.label),
            })
          }
        />
      )}
    </FieldRow>
  );
}
