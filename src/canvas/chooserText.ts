import { ownText } from '../i18n/ownText.ts';

const en = {
  add: 'Add a node',
  addAfter: (label: string) => `What comes after ${label}?`,
  addBefore: (label: string) => `What comes before ${label}?`,
  addInto: 'Put a node into this edge',
  search: 'Search',
  nothing: 'Nothing fits these words.',
  note: 'Note',
  noteSummary: 'A text on the canvas.',
};

const zh: typeof en = {
  add: '添加节点',
  addAfter: (label) => `${label}之后接什么？`,
  addBefore: (label) => `${label}之前接什么？`,
  addInto: '在这条连线中插入节点',
  search: '搜索',
  nothing: '没有符合的内容。',
  note: '便签',
  noteSummary: '画布上的一段文字。',
};

export const useChooserText = ownText({ en, 'zh-CN': zh });
