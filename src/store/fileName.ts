/** A name that every file system takes. */
export function toFileName(name: string, ending = 'json'): string {
  const plain = [...name.normalize('NFC')]
    .map((letter) => (letter < ' ' || '<>:"/\\|?*'.includes(letter) ? '-' : letter))
    .join('')
    .replace(/^[\s.-]+|[\s.-]+$/g, '')
    .slice(0, 80);
  return `${plain === '' ? 'flow' : plain}.${ending}`;
}
