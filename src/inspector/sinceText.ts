import { ownText } from '../i18n/ownText.ts';

const en = {
  reset: (clock: string) => `Measured since ${clock}`,
  start: 'Counted since the run began',
};

const zh: typeof en = {
  reset: (clock) => `统计自 ${clock} 起`,
  start: '自运行开始累计',
};

export const useSinceText = ownText({ en, 'zh-CN': zh });
