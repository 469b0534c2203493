import { words } from '../base/words.ts';
import { mostThings, type Parameter } from './form.ts';

/** Parameters that several distributions share. */
export const mean: Parameter = {
  name: 'mean',
  label: words('Mean', '均值'),
  help: words('Average of all values drawn.', '所有抽样值的平均。'),
  scale: 'value',
  above: 0,
};

export const meanCount: Parameter = {
  name: 'mean',
  label: words('Mean', '均值'),
  help: words('Average number drawn.', '抽到的平均个数。'),
  scale: 'value',
  min: 0,
  max: mostThings,
};

export const min: Parameter = {
  name: 'min',
  label: words('Smallest', '最小值'),
  help: words('No value is below this.', '所有值都不小于它。'),
  scale: 'value',
  min: 0,
};

export const max: Parameter = {
  name: 'max',
  label: words('Largest', '最大值'),
  help: words('No value is above this.', '所有值都不大于它。'),
  scale: 'value',
  min: 0,
};

export const cv2: Parameter = {
  name: 'cv2',
  label: words('Variability (cv²)', '变异程度（cv²）'),
  help: words(
    'Squared coefficient of variation: variance divided by the squared mean. 1 is as variable as the exponential.',
    '变异系数的平方：方差除以均值的平方。1 与指数分布的波动相同。',
  ),
  scale: 'none',
  above: 0,
  usual: [0.05, 4],
};

export const values: Parameter = {
  name: 'values',
  label: words('Values', '数值'),
  help: words('The values that occur.', '会出现的数值。'),
  scale: 'value',
  min: 0,
  list: true,
};
