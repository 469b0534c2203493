import type { Text } from '../i18n/language.tsx';
import { fillLevel, fillShare } from '../kinds/queue/fillLevel.ts';

/** Hundredths of its places that are taken, rounded down: it is full at 100 alone. */
function percentOf(length: number, capacity: number): number {
  return Math.floor((fillShare(length, capacity) ?? 0) * 100);
}

/** How full it is, in words beside its colour and shape; nothing while it is calm. */
export function levelWords(length: number, capacity: number, text: Text): string {
  const percent = percentOf(length, capacity);
  switch (fillLevel(length, capacity)) {
    case 'calm':
      return '';
    case 'warning':
      return text.canvas.queue.warning(percent);
    case 'critical':
      return text.canvas.queue.critical(percent);
    case 'full':
      return text.canvas.queue.full;
  }
}

/** How full it is in few words, to stand beside a name: colour and shape warn with them. Nothing while it is calm. */
export function levelNote(length: number, capacity: number, text: Text): string {
  const level = fillLevel(length, capacity);
  if (level === 'calm') return '';
  return level === 'full' ? text.canvas.queue.full : text.canvas.queue.filled(percentOf(length, capacity));
}
