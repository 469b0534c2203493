import { problem } from '../../base/problem.ts';
import { failure, type Result, success } from '../../base/result.ts';
import { words } from '../../base/words.ts';
import { isUtf16 } from '../../flow/utf16.ts';

/** Bytes. */
const largest = 30_000_000;

/** The text of a table: UTF-8, or the UTF-16 in which spreadsheets save what they call Unicode text. Nothing is refused for its name. */
export async function readTableFile(file: File): Promise<Result<string>> {
  if (file.size > largest)
    return failure(problem('', words('The file is larger than 30 MB.', '文件大于 30 MB。')));
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return failure(problem('', words('The file could not be read.', '无法读取该文件。')));
  }
  const isBigEndian = bytes[0] === 0xfe || bytes[0] === 0;
  const encoding = isUtf16(bytes) ? (isBigEndian ? 'utf-16be' : 'utf-16le') : 'utf-8';
  return success(new TextDecoder(encoding).decode(bytes));
}

/** Asks for a file; null where the person thought better of it. */
export function chooseTable(): Promise<File | null> {
  return new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = '.csv,.tsv,.txt,text/csv,text/plain';
    input.addEventListener('change', () => resolve(input.files?.[0] ?? null));
    input.addEventListener('cancel', () => resolve(null));
    input.click();
  });
}
