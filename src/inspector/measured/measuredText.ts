import { ownText } from '../../i18n/ownText.ts';

const en = {
  button: 'Measured values…',
  count: (count: string) => (count === '1' ? '1 value' : `${count} values`),
  title: 'Measured values',
  hint: 'Paste them here, or open a CSV file: one a line, a list, or a table of which you choose a column.',
  paste: 'Values',
  example: '0.81\n1.24\n0.97',
  open: 'Open a file…',
  clear: 'Clear',
  column: 'Column',
  columnNumber: (number: number) => `Column ${number}`,
  unit: 'In',
  noNumbers: 'There is no number in it.',
  atLine: (line: number, message: string) => `Line ${line}: ${message}`,
  more: (count: string) => `and ${count} more.`,
  leaveOut: (count: string) => (count === '1' ? 'Leave that line out' : `Leave these ${count} out`),
  thinned: (count: string) =>
    `So many are kept as ${count} of their quantiles, evenly spaced: the shape is the same.`,
  cancel: 'Cancel',
  use: (count: string) =>
    count === '0' ? 'Use them' : count === '1' ? 'Use 1 value' : `Use ${count} values`,
};

const zhCN: typeof en = {
  button: '实测数据…',
  count: (count) => `${count} 个数值`,
  title: '实测数据',
  hint: '粘贴到这里，或打开 CSV 文件：每行一个、一行列表，或从表格中选一列。',
  paste: '数值',
  example: '0.81\n1.24\n0.97',
  open: '打开文件…',
  clear: '清空',
  column: '列',
  columnNumber: (number) => `第 ${number} 列`,
  unit: '单位',
  noNumbers: '其中没有数字。',
  atLine: (line, message) => `第 ${line} 行：${message}`,
  more: (count) => `还有 ${count} 处。`,
  leaveOut: (count) => `略去这 ${count} 处`,
  thinned: (count) => `数据很多，保留为 ${count} 个均匀分布的分位数，形状不变。`,
  cancel: '取消',
  use: (count) => (count === '0' ? '使用' : `使用 ${count} 个数值`),
};

/** The words of the dialog for measured values, fetched along with it. */
export const useMeasuredText = ownText({ en, 'zh-CN': zhCN });
