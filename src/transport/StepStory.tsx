import { useEffect } from 'react';
import { own } from '../base/record.ts';
import type { Language } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { formatClock, timeUnitOf } from '../flow/timeUnit.ts';
import { type Text, useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { useRun } from '../store/run.ts';
import { useSession } from '../store/session.ts';
import type { Happened } from '../worker/protocol.ts';
import styles from './TransportBar.module.css';

/** What the last step brought about and where: by the button that made it, and told to those who listen. */
export function StepStory() {
  const text = useText();
  const language = useLanguage();
  const flow = useDocument((state) => state.flow);
  const status = useRun((run) => run.status);
  const stepped = useRun((run) => run.stepped);
  useEffect(
    () =>
      useRun.subscribe((now, before) => {
        if (now.stepped === null || now.stepped === before.stepped) return;
        const told = tellStep(now.stepped, useDocument.getState().flow, text, language);
        useSession.getState().announce(told);
      }),
    [text, language],
  );
  if (stepped === null || status !== 'paused') return null;
  return (
    <p className={styles['story']} aria-hidden="true">
      {stepped.happened.length === 0
        ? text.run.stepped(formatClock(stepped.at, timeUnitOf(flow)))
        : tellPlaces(stepped.happened, flow, text, language).map((told) => <span key={told}>{told}</span>)}
    </p>
  );
}

/** Place by place, in order; what happened to a message at the same place one after the other is said in one breath. */
function tellPlaces(
  happened: readonly Happened[],
  { nodes }: Flow,
  text: Text,
  language: Language,
): string[] {
  const places: { readonly node: string; readonly what: string[] }[] = [];
  for (const { node, what, count } of happened) {
    const said = text.run.happenedTimes(text.run.happened[what], count);
    const last = places.at(-1);
    if (last?.node === node) last.what.push(said);
    else places.push({ node, what: [said] });
  }
  return places.map(({ node, what }) => {
    const found = own(nodes, node);
    return text.run.happenedAt(found === undefined ? node : nodeLabel(node, found, language), what);
  });
}

function tellStep(
  { at, happened }: { readonly at: number; readonly happened: readonly Happened[] },
  flow: Flow,
  text: Text,
  language: Language,
): string {
  const clock = formatClock(at, timeUnitOf(flow));
  if (happened.length === 0) return text.run.stepped(clock);
  return [clock, ...tellPlaces(happened, flow, text, language)].join(' · ');
}
