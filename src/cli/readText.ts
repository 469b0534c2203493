import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { problem } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { type Words, words } from '../base/words.ts';
import { isNotText, mustBeUtf8 } from '../flow/messages.ts';
import { isUtf16 } from '../flow/utf16.ts';

/** Of a flow's file, in bytes. */
const largest = 50_000_000;

/** The text of a file, or of standard input for `-`. `name` is how problems call it. Never throws, never reads without end. */
export function readText(path: string, name: string): Result<string> {
  const fail = (message: Words) => failure(problem(name, message));
  let file: number | undefined;
  try {
    file = path === '-' ? 0 : openSync(path, 'r');
    if (fstatSync(file).isDirectory()) return fail(words('is a folder', '是文件夹'));
    const bytes = readBytes(file);
    if (bytes === null) return fail(words('is larger than 50 MB', '大于 50 MB'));
    if (isUtf16(bytes)) return fail(mustBeUtf8);
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    return fail(reasonOf(error));
  } finally {
    if (file !== undefined && file !== 0) closeSync(file);
  }
}

/** Null where there is more than a flow may have: a device may have no end. */
function readBytes(file: number): Buffer | null {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(1 << 16);
    const count = readChunk(file, chunk);
    if (count === 0) return Buffer.concat(chunks);
    total += count;
    if (total > largest) return null;
    chunks.push(chunk.subarray(0, count));
  }
}

function readChunk(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const code = codeOf(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      // Standard input that does not block has nothing yet.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    }
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function reasonOf(error: unknown): Words {
  const code = codeOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return words('no such file', '没有此文件');
  if (code === 'EACCES' || code === 'EPERM') return words('may not be read', '没有读取权限');
  if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return isNotText;
  const reason = error instanceof Error ? error.message : String(error);
  return words(`cannot be read: ${reason}`, `无法读取：${reason}`);
}
