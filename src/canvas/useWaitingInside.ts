import { type RefObject, useEffect, useMemo } from 'react';
import { own } from '../base/record.ts';
import { useLanguage, useText } from '../i18n/language.tsx';
import { useDocument } from '../store/document.ts';
import { liveFrame } from '../store/liveFrame.ts';
import { nodeLabel } from '../store/nodeLabel.ts';
import { does } from '../store/roles.ts';
import { addLayer } from './animation.ts';
import { tellCount } from './count.ts';
import { levelWords } from './levelWords.ts';
import { createNameTeller } from './nameTeller.ts';
import { waitingIn } from './waitingIn.ts';
import { createThrottle, writeAttribute, writeText } from './write.ts';

/** How often the name may change, as that of a node. Milliseconds. */
const renewal = 1000;

/**
 * Writes how many messages wait in a closed group, and how full the fullest of its queues is, beside React; and tells it with
 * all else as the accessible name. False where nothing in it holds messages.
 */
export function useWaitingInside(
  inside: readonly string[],
  told: { readonly name: string; readonly found: string },
  box: RefObject<HTMLElement | null>,
  number: RefObject<HTMLElement | null>,
): boolean {
  const text = useText();
  const language = useLanguage();
  const nodes = useDocument((state) => state.flow.nodes);
  const queues = useMemo(() => inside.filter((id) => does(nodes, id, 'holds')), [inside, nodes]);
  const { name, found } = told;
  useEffect(() => {
    const due = createThrottle(80);
    const teller = createNameTeller(
      (words) => box.current?.closest('.react-flow__node')?.setAttribute('aria-label', words),
      renewal,
    );
    const labelOf = (id: string) => {
      const node = own(nodes, id);
      return node === undefined ? id : nodeLabel(id, node, language);
    };
    const write = (wall: number) => {
      if (!due(wall)) return;
      const { sum, fullest, level } = waitingIn(queues, liveFrame);
      const count = tellCount(sum, language);
      const words =
        fullest === null || level === 'calm'
          ? ''
          : `${labelOf(fullest.id)} ${levelWords(fullest.length, fullest.capacity, text)}`;
      writeText(number.current, count);
      writeAttribute(box.current, 'data-level', level);
      const waiting = queues.length === 0 ? '' : text.canvas.queue.state(count, words);
      number.current?.parentElement?.setAttribute('title', waiting);
      const state = [waiting, found].filter((part) => part !== '').join(', ');
      teller.tell(state === '' ? name : text.canvas.parts.workflowState(name, state), wall);
    };
    const end = addLayer(write);
    return () => {
      end();
      teller.stop();
    };
  }, [queues, nodes, name, found, text, language, box, number]);
  return queues.length > 0;
}
