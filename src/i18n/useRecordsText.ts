import { records as en, type RecordsText } from './en/records.ts';
import { useLanguage } from './language.tsx';
import { records as zhCN } from './zhCN/records.ts';

export type { RecordsText } from './en/records.ts';

/** Both languages come along with what needs these words; the page's first view does not. */
export function useRecordsText(): RecordsText {
  return useLanguage() === 'zh-CN' ? zhCN : en;
}
