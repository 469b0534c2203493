import type { ChartsText } from '../en/charts.ts';

export const charts: ChartsText = {
  region: '图表',
  queueLength: '队列长度',
  loading: '正在绘制图表…',
  noQueue: '添加一个队列，这里就会画出它的长度。',
  notYet: '运行尚未开始。',
  quantile: (name, value) => `${name} ${value}`,
  waitOf: (queue) => `${queue}中的等待时间`,
  waitNote: '分别有一半、九成和百分之九十九的消息等待不超过此值。',
  trend: {
    growing: '持续增长',
    draining: '逐渐变短',
    steady: '保持平稳',
    empty: '已排空',
  },
  trendNote: {
    growing: '在所示时间的后一段，平均长度持续上升。',
    draining: '在所示时间的后一段，平均长度持续下降。',
    steady: '在所示时间的后一段，平均长度保持平稳。',
    empty: '在所示时间的最后一段，没有消息等待。',
  },
  table: '至今的队列长度',
  queue: '队列',
  now: '当前',
  mean: '平均',
  highest: '最大',
  direction: '走势',
  time: '时间',
};
