import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import { isNotText, mustBeUtf8 } from '../flow/messages.ts';
import { isUtf16 } from '../flow/utf16.ts';
import { useFiles } from './files.ts';
import { openOwn } from './opening.ts';
import { readFlow } from './readFlow.ts';

/** Bytes. Refused before it is read. */
const largestFile = 50_000_000;

/** Strict: a damaged file is refused, not opened with question marks for what could not be read. */
const decoder = new TextDecoder('utf-8', { fatal: true });

const tooLarge = words('the file is larger than 50 MB', '文件大于 50 MB');
const unreadable = words('the file could not be read', '无法读取该文件');

/** Whether it could be opened; if so it is the document, and runs. */
export async function openFile(file: File, label: string): Promise<boolean> {
  const fail = (...problems: readonly Problem[]) => {
    useFiles.setState({ failed: { kind: 'file', name: file.name, problems } });
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
}
