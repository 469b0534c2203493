/** The axis of the page that an arrow key moves along; null for any other key. */
export function axisOfKey(key: string): 'x' | 'y' | null {
  if (key === 'ArrowLeft' || key === 'ArrowRight') return 'x';
  return key === 'ArrowUp' || key === 'ArrowDown' ? 'y' : null;
}
