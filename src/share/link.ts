import { type Problem, problem } from '../base/problem.ts';
import { failure, type Result, success } from '../base/result.ts';
import { words } from '../base/words.ts';
import { fromBase64Url, toBase64Url } from './base64Url.ts';

/**
 * A flow in the fragment of an address: `#f1=` and the text of its file, deflated (RFC 1950, with its checksum) and in
 * base64url (RFC 4648). What stands behind `f` is the version of this packing alone; the file inside has its own.
 * Once published a version is read for ever: golden/ holds links of every one.
 */
const version = 1;
const fragment = /^#f(\d{1,4})=(.*)$/s;

/** Characters of a fragment that are made: longer addresses are cut by mail programs and messengers. */
export const longestLink = 16_000;
/** Of one that is read: more than was ever made, and no more than a browser keeps in an address. */
const longestRead = 1_000_000;
/** Bytes of the unpacked text: a few bytes may unpack to gigabytes. */
export const largestUnpacked = 4_000_000;

/** What the platform does: the packing itself. */
export interface Packing {
  /** Null where the platform cannot. */
  pack(text: string): Promise<Uint8Array | null>;
  /** Stops as soon as there is more than `most` bytes. */
  unpack(packed: Uint8Array, most: number): Promise<Unpacked>;
}

/** A text, or why there is none. */
export type Unpacked = { readonly text: string } | { readonly fault: 'damaged' | 'large' | 'unable' };

export const linkFaults = {
  damaged: words(
    'the link is damaged: it was cut or changed on its way. Ask for it again, or for the file',
    '链接已损坏：可能在传送中被截断或改动。请对方重新发送，或改发文件',
  ),
  unknown: words(
    'the address holds nothing that Eddy can read: the link to a flow has #f1= in it, that to an example #example=',
    '地址中没有 Eddy 能读取的内容：流程链接应含 #f1=，示例链接应含 #example=',
  ),
  newer: words(
    'the link was made by a newer Eddy than this one. Load the page anew, or ask for the file',
    '链接由更新版本的 Eddy 生成。请刷新页面后再试，或请对方发送文件',
  ),
  large: words(
    'the link holds more than a flow can be, and was not unpacked',
    '链接中的内容远超一个流程应有的大小，因此没有解开',
  ),
  unable: words(
    'this browser cannot unpack links. Ask for the file instead',
    '此浏览器无法解开链接，请对方改发文件',
  ),
} as const;

/** Whether a fragment is that of a shared flow, of whatever version. */
export function isFlowLink(hash: string): boolean {
  return fragment.test(hash);
}

/** The fragment that holds this text; null where the platform cannot pack. It may be longer than `longestLink`. */
export async function toFlowLink(text: string, packing: Packing): Promise<string | null> {
  const packed = await packing.pack(text);
  return packed === null ? null : `#f${version}=${toBase64Url(packed)}`;
}

/** The text in a fragment, which is still anybody's: to be parsed like any file. Never throws. */
export async function fromFlowLink(hash: string, packing: Packing): Promise<Result<string>> {
  const [, written, content = ''] = fragment.exec(hash) ?? [];
  if (written === undefined) return fault('unknown');
  if (Number(written) > version) return fault('newer');
  if (Number(written) < 1) return fault('damaged');
  if (content.length > longestRead) return fault('large');
  const packed = fromBase64Url(content);
  if (packed === null || packed.length === 0) return fault('damaged');
  const unpacked = await packing.unpack(packed, largestUnpacked);
  return 'fault' in unpacked ? fault(unpacked.fault) : success(unpacked.text);
}

function fault(kind: keyof typeof linkFaults): Result<never> {
  const found: Problem = problem('', linkFaults[kind]);
  return failure(found);
}
