/**
 * Whether a file is UTF-16, as some editors save text: it begins with that mark, or one of every two bytes at its beginning
 * is 0, which no text in UTF-8 has.
 */
export function isUtf16(bytes: Uint8Array): boolean {
  const [first = 1, second = 1, third = 1, fourth = 1] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  return (
    (first === 0) !== (second === 0) && (first === 0) === (third === 0) && (second === 0) === (fourth === 0)
  );
}
