/** Does it at the first sign of a person, of each kind that there is, and before the page takes a key for itself. */
export function onFirstSign(task: () => void): void {
  for (const sign of ['pointermove', 'pointerdown', 'keydown'])
    addEventListener(sign, task, { once: true, capture: true });
}
