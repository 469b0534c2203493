import type { Packing, Unpacked } from '../share/link.ts';

/** Bytes that go into the unpacking at once: the little that they may unpack to is seen before more is given. */
const sip = 512;

/** Deflate with its checksum (RFC 1950), by the platform's own streams. */
export const packing: Packing = {
  async pack(text) {
    if (typeof CompressionStream === 'undefined') return null;
    const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate'));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  },
  async unpack(packed, most): Promise<Unpacked> {
    if (typeof DecompressionStream === 'undefined') return { fault: 'unable' };
    const { readable, writable } = new DecompressionStream('deflate');
    const writer = writable.getWriter();
    const reader = readable.getReader();
    void pour(packed, writer);
    const parts: Uint8Array[] = [];
    let size = 0;
    try {
      for (;;) {
        const { done, value } = await reader.read();
        if (done) break;
        size += value.length;
        if (size > most) {
          await reader.cancel().catch(() => undefined);
          return { fault: 'large' };
        }
        parts.push(value);
      }
      const decoder = new TextDecoder('utf-8', { fatal: true });
      return {
        text: parts.map((part) => decoder.decode(part, { stream: true })).join('') + decoder.decode(),
      };
    } catch {
      return { fault: 'damaged' };
    }
  },
};

/** Sip by sip, each when the one before has gone through. What fails is heard of by the reader. */
async function pour(packed: Uint8Array, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  try {
    for (let at = 0; at < packed.length; at += sip) {
      await writer.ready;
      await writer.write(packed.slice(at, at + sip));
    }
    await writer.close();
  } catch {
    // The reader tells.
  }
}
