import type { FilesText } from '../en/files.ts';

export const files: FilesText = {
  cannotOpen: (name) => `无法打开“${name}”`,
  cannotOpenText: '当前流程没有改变。文件中的问题：',
  opened: (name) => `已打开${name}`,
  saved: (name) => `已存为 ${name}`,
  openLabel: '打开文件',
  runSuffix: '运行',
  newLabel: '新建流程',
  exampleLabel: '入门示例',
  dropHere: '松开即可打开文件',
  conflict: '这个流程在另一个标签页中被修改了。',
  takeOther: '采用那一个',
  keepMine: '保留本页的',
  otherTaken: '已采用另一个标签页的流程',
  otherLabel: '另一个标签页的流程',
  damaged: '浏览器中保存的流程已损坏，现在显示的是此前的一份。',
  damagedAll: '浏览器中保存的流程已损坏，无法恢复。原内容仍保留在“eddy/flow.damaged”中。',
  dismiss: '知道了',
};
