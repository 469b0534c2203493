const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** RFC 4648, section 5, without padding: every character may stand in an address as it is. */
export function toBase64Url(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 3) {
    const left = bytes.length - at;
    const three = (bytes[at]! << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);
    parts.push(letters[three >> 18]!, letters[(three >> 12) & 63]!);
    if (left > 1) parts.push(letters[(three >> 6) & 63]!);
    if (left > 2) parts.push(letters[three & 63]!);
  }
  return parts.join('');
}

const values = new Map([...letters].map((letter, value) => [letter, value]));

/** Null where the text is no such thing. Padding that a program has added does no harm. */
export function fromBase64Url(text: string): Uint8Array | null {
  const content = text.replace(/=+$/, '');
  if (content.length % 4 === 1) return null;
  const bytes = new Uint8Array(Math.floor((content.length * 3) / 4));
  let held = 0;
  let bits = 0;
  let at = 0;
  for (const letter of content) {
    const value = values.get(letter);
    if (value === undefined) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (held >> bits) & 255;
    at += 1;
  }
  return bytes;
}
