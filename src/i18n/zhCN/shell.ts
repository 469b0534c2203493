import type { ShellText } from '../en/shell.ts';

export const shell: ShellText = {
  title: (flowName) => (flowName === '' ? 'Eddy' : `${flowName} · Eddy`),
  close: '关闭',
  undone: (what) => (what === undefined ? '已撤销' : `已撤销：${what}`),
  redone: (what) => (what === undefined ? '已重做' : `已重做：${what}`),
  showPalette: '显示元件栏',
  hidePalette: '隐藏元件栏',
  showInspector: '显示属性栏',
  hideInspector: '隐藏属性栏',
  showDock: '显示图表',
  hideDock: '隐藏图表',
  showOutline: '显示大纲',
  hideOutline: '隐藏大纲',
  skipToOutline: '跳到大纲',
  skipToCanvas: '跳到流程图',
  broken: (part) => `${part}出错停住了。运行和流程都没有受影响。`,
  tryAgain: '重试',
  parts: {
    transport: '工具条',
    palette: '元件栏',
    canvas: '流程图',
    inspector: '属性栏',
    outline: '大纲',
    dock: '图表',
  },
};
