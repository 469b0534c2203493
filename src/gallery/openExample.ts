import type { Language } from '../base/words.ts';
import { words } from '../base/words.ts';
import type { Flow } from '../flow/flow.ts';
import { useFiles } from '../store/files.ts';
import { inLanguage } from '../store/firstFlow.ts';
import { openUnkept } from '../store/opening.ts';
import { lookOf } from '../store/ownWords.ts';
import { useRun } from '../store/run.ts';
import { beginVisit } from '../store/visit.ts';
import { fetchExample } from './examples.ts';

/** What to look at in the first flow. */
export const firstLook = words(
  'The worker is exactly as fast as its source, and yet the queue drifts up: when nothing is spare, nothing makes up for bad luck. Drag a second handler onto the queue while it runs, and it drains to nothing.',
  '处理器与事件源一样快，队列却越来越长：没有余量，就无从弥补偶然的拥堵。趁它运行时把第二个处理器拖到队列上，积压便会消失。',
);

/** Examples are made to be watched at this pace. */
const pace = 10;

/** Opens an example, running, with what to look at in it. It is nobody's until it is changed. */
export function openExample(id: string, flow: Flow, language: Language, label: string): void {
  const home = openUnkept(inLanguage(flow, language), label);
  const look = id === 'first' ? firstLook : lookOf(flow);
  useRun.getState().setPace(pace);
  beginVisit({ kind: 'example', home, look }, id === 'first' ? '' : `#example=${id}`);
}

/** The example that an address names; told where there is none. */
export async function openNamedExample(id: string, language: Language, label: string): Promise<boolean> {
  const read = await fetchExample(id);
  if (read.ok) openExample(id, read.value, language, label);
  else useFiles.setState({ failed: { kind: 'link', name: '', problems: read.problems } });
  return read.ok;
}
