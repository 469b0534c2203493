import type { ShellText } from '../en/shell.ts';

export const shell: ShellText = {
  title: (flowName) => (flowName === '' ? 'Eddy' : `${flowName} · Eddy`),
  close: '关闭',
  commands: '所有命令',
  findCommand: '查找命令',
  noCommand: '没有符合的命令。',
  undone: (what) => (what === undefined ? '已撤销' : `已撤销：${what}`),
  redone: (what) => (what === undefined ? '已重做' : `已重做：${what}`),
  showPalette: '显示元件栏',
  hidePalette: '隐藏元件栏',
  showInspector: '显示属性栏',
  hideInspector: '隐藏属性栏',
  showDock: '显示图表',
  hideDock: '隐藏图表',
  skipToCanvas: '跳到流程图',
  broken: (part) => `${part}出错停住了。运行和流程都没有受影响。`,
  tryAgain: '重试',
  parts: { transport: '工具条', palette: '元件栏', canvas: '流程图', inspector: '属性栏', dock: '图表' },
};
