import { create } from 'zustand';
import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import { prunedMeta } from '../flow/canvasMeta.ts';
import type { Flow } from '../flow/flow.ts';
import { isNotText, mustBeUtf8 } from '../flow/messages.ts';
import { isUtf16 } from '../flow/utf16.ts';
import { writeFlow } from '../flow/writeFlow.ts';
import { specs } from '../kinds/specs.ts';
import { useDocument } from './document.ts';
import { openOwn } from './opening.ts';
import { readFlow } from './readFlow.ts';
import { useRun } from './run.ts';

/** A file or a link that could not be opened, with what is wrong in it. Nothing was changed. */
export interface FailedFile {
  readonly kind: 'file' | 'link';
  /** Of the file. */
  readonly name: string;
  readonly problems: readonly Problem[];
}

export interface Files {
  readonly failed: FailedFile | null;
  /** Whether it could be opened; if so it is the document, and runs. */
  openFile(file: File, label: string): Promise<boolean>;
  dismiss(): void;
}

/** Bytes. Refused before it is read. */
const largestFile = 50_000_000;

/** Strict: a damaged file is refused, not opened with question marks for what could not be read. */
const decoder = new TextDecoder('utf-8', { fatal: true });

const tooLarge = words('the file is larger than 50 MB', '文件大于 50 MB');
const unreadable = words('the file could not be read', '无法读取该文件');

export const useFiles = create<Files>()((set) => ({
  failed: null,
  async openFile(file, label) {
    const fail = (...problems: readonly Problem[]) => {
      set({ failed: { kind: 'file', name: file.name, problems } });
      return false;
    };
    if (file.size > largestFile) return fail(problem('', tooLarge));
    let text: string;
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      if (isUtf16(bytes)) return fail(problem('', mustBeUtf8));
      text = decoder.decode(bytes);
    } catch (error) {
      // What the decoder throws; a file that went away meanwhile is a DOMException.
      return fail(problem('', error instanceof TypeError ? isNotText : unreadable));
    }
    const parsed = readFlow(text);
    if (!parsed.ok) return fail(...parsed.problems);
    openOwn(parsed.value, label);
    return true;
  },
  dismiss: () => set({ failed: null }),
}));

/** The run as a flow: the one it began from, and its journal. */
export function runAsFlow(): Flow {
  const { startFlow, journal } = useRun.getState();
  const { flow } = useDocument.getState();
  const start = startFlow ?? flow;
  const known = new Set(Object.keys(start.nodes));
  for (const { command } of journal) {
    const id = command.kind === 'add' ? /^nodes\.([^.]+)$/.exec(command.path)?.[1] : undefined;
    if (id !== undefined) known.add(id);
  }
  const places = Object.entries({ ...start.layout, ...flow.layout }).filter(([id]) => known.has(id));
  const meta = prunedMeta(flow.meta, (id) => known.has(id));
  return { ...start, name: flow.name, meta, layout: Object.fromEntries(places), journal };
}

/** The text of a file with the run. */
export function printRun(): string {
  return writeFlow(runAsFlow(), specs);
}

/** A name that every file system takes. */
export function toFileName(name: string, ending = 'json'): string {
  const plain = [...name.normalize('NFC')]
    .map((letter) => (letter < ' ' || '<>:"/\\|?*'.includes(letter) ? '-' : letter))
    .join('')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'flow' : plain}.${ending}`;
}

/** Gives a text, or what is none, to the browser as a download. */
export function download(name: string, content: string | Blob): void {
  const blob = typeof content === 'string' ? new Blob([content], { type: 'application/json' }) : content;
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Asks for a file; null where the person thought better of it. */
export function chooseFile(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.json,application/json';
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
