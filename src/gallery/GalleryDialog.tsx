import { useEffect, useMemo, useState } from 'react';
import type { Problem } from '../base/problem.ts';
import type { Flow } from '../flow/flow.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { createFirstFlow, inLanguage } from '../store/firstFlow.ts';
import { lookOf } from '../store/ownWords.ts';
import { useSession } from '../store/session.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { exampleIds, fetchExample } from './examples.ts';
import styles from './Gallery.module.css';
import { firstLook, openExample } from './openExample.ts';
import { Picture } from './Picture.tsx';
import { useGalleryText } from './text.ts';

type Card = readonly [id: string, flow: Flow];

/** Flows to begin with, each drawn small with what to look at in it. */
export function GalleryDialog() {
  const text = useGalleryText();
  const page = useText();
  const language = useLanguage();
  const open = useSession((session) => session.dialog === 'examples');
  const current = useDocument((state) => state.flow.meta['example']);
  const { cards, problem } = useCards(open);
  const first = useMemo(() => createFirstFlow(language), [language]);
  const { setDialog, announce } = useSession.getState();
  const show = (id: string, flow: Flow) => {
    setDialog(null);
    openExample(id, flow, language, text.openLabel);
    announce(text.opened(inLanguage(flow, language).name));
  };
  const all: readonly Card[] = [['first', first], ...cards];
  return (
    <Dialog wide open={open} title={text.title} closeLabel={page.shell.close} onClose={() => setDialog(null)}>
      <p className={styles['intro']}>{text.intro}</p>
      {problem !== null && <p role="alert">{problem.message[language]}</p>}
      {cards.length === 0 && problem === null && <p role="status">{text.loading}</p>}
      <ul className={styles['cards']}>
        {all.map(([id, flow]) => {
          const look = id === 'first' ? firstLook : lookOf(flow);
          return (
            <li key={id}>
              <button
                type="button"
                className={styles['card']}
                aria-current={current === id}
                data-example={id}
                onClick={() => show(id, flow)}
              >
                <span className={styles['frame']}>
                  <Picture flow={flow} />
                </span>
                <span className={styles['name']}>{inLanguage(flow, language).name}</span>
                <span className={styles['look']}>{look?.[language]}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}

/** All examples, once they are wanted; those that could not be fetched are tried again the next time. */
function useCards(wanted: boolean): { cards: readonly Card[]; problem: Problem | null } {
  const [cards, setCards] = useState<readonly Card[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const isWhole = cards.length === exampleIds.length;
  useEffect(() => {
    if (!wanted || isWhole) return;
    let isHere = true;
    void Promise.all(exampleIds.map(async (id) => [id, await fetchExample(id)] as const)).then((read) => {
      if (!isHere) return;
      setCards(read.flatMap(([id, flow]) => (flow.ok ? [[id, flow.value] as const] : [])));
      const failed = read.find(([, flow]) => !flow.ok)?.[1];
      setProblem(failed === undefined || failed.ok ? null : (failed.problems[0] ?? null));
    });
    return () => {
      isHere = false;
    };
  }, [wanted, isWhole]);
  return { cards, problem };
}
