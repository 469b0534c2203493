import { ownText } from '../i18n/ownText.ts';

const en = {
  copied: (count: number) => (count === 1 ? '1 node copied' : `${count} nodes copied`),
  pasted: (count: number) => (count === 1 ? '1 node pasted' : `${count} nodes pasted`),
  nothingToPaste: 'What was copied is no part of a flow.',
  pasteTooLong: 'What was copied is too long to be pasted.',
  cannotPaste: (why: string, more: number) =>
    `Cannot be pasted: ${why}${more === 0 ? '' : ` (and ${more} more)`}`,
  pasteByKey: (key: string) =>
    `This browser shows the page what was copied only by its own key: press ${key}.`,
};

const zh: typeof en = {
  copied: (count) => `已复制 ${count} 个节点`,
  pasted: (count) => `已粘贴 ${count} 个节点`,
  nothingToPaste: '剪贴板里的内容不是流程的一部分。',
  pasteTooLong: '剪贴板里的内容太长，无法粘贴。',
  cannotPaste: (why, more) => `无法粘贴：${why}${more === 0 ? '' : `（另有 ${more} 处问题）`}`,
  pasteByKey: (key) => `浏览器只允许用快捷键读取剪贴板：请按 ${key}。`,
};

export const useClipboardText = ownText({ en, 'zh-CN': zh });
