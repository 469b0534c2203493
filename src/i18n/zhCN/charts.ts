import type { ChartsText } from '../en/charts.ts';

export const charts: ChartsText = {
  region: '图表',
  queueLength: '队列长度',
};
