import type { Flow, TimeUnit } from '../flow/flow.ts';
import { perRootOf, rateUnitOf } from '../flow/timeUnit.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { formatAmount } from '../i18n/numbers.ts';
import { unlikeHandlers } from '../kinds/queue/unlikeHandlers.ts';
import { driftOf, leaves } from '../kinds/queueDrift.ts';
import { loadOf } from '../kinds/queueLoad.ts';
import { useFindingsAt } from '../store/lint.ts';
import styles from './Inspector.module.css';
import { ratePerUnit } from './units.ts';

/** One sentence on where a queue is going, said only where the settings decide it. */
export function QueueSaying({ flow, id, unit }: { flow: Flow; id: string; unit: TimeUnit }) {
  const text = useText();
  const language = useLanguage();
  const { saying } = text.inspector;
  const remedy = useFindingsAt(`nodes.${id}`).find(({ rule }) => rule === 'overload')?.remedy[language] ?? '';
  const taken = Object.values(flow.edges).some((edge) => edge.from === id && edge.fromPort === undefined);
  if (!taken) return null;
  const params = flow.nodes[id]?.params;
  if (params?.['discipline'] === 'shortest' && unlikeHandlers(flow, id) !== null) return null;
  if (leaves(flow, id)) return null;
  const load = loadOf(flow, id);
  if (load === null) return null;
  const bounded = typeof flow.nodes[id]?.params['capacity'] === 'number';
  const amount = (value: number) => formatAmount(value, language);
  const sentence = () => {
    const told = amount(load.load);
    if (bounded && load.load > 0.9) return saying.bounded(told);
    const drift = driftOf(flow, id);
    if (drift !== null) return critical(drift);
    if (load.load > 1) {
      const growth = ratePerUnit(load.arrivalRate - load.handlingRate, unit);
      return saying.overload(
        told,
        text.inspector.amountPerUnit(amount(growth), text.run.unit[rateUnitOf(unit)]),
      );
    }
    return load.load > 0.9 ? saying.high(told) : saying.easy(told);
  };
  const critical = (drift: number) => {
    const perRoot = perRootOf(drift, unit);
    const at = 100;
    const span = text.run.duration(String(at), text.run.unit[rateUnitOf(unit)]);
    return saying.critical(
      formatAmount(perRoot, language, 2),
      span,
      amount(Math.round(perRoot * Math.sqrt(at))),
    );
  };
  return (
    <p className={styles['saying']}>
      {sentence()} {remedy}
    </p>
  );
}

/** The rules of the lint whose findings at a queue are told by its sentence instead. */
export function saidOfQueues(flow: Flow, id: string): readonly string[] {
  return leaves(flow, id) || loadOf(flow, id) === null ? [] : ['overload'];
}
