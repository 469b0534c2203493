import type { Text } from '../i18n/language.tsx';
import { fillLevel, fillShare } from '../kinds/queue/fillLevel.ts';

/** How full it is, in words beside its colour and shape; nothing while it is calm. */
export function levelWords(length: number, capacity: number, text: Text): string {
  const percent = Math.floor((fillShare(length, capacity) ?? 0) * 100);
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
