import { type Words, words } from '../../base/words.ts';
import type { TimeUnit } from '../flow.ts';
import { rateUnitOf, secondsPer } from '../timeUnit.ts';

/** In three places that matter, without zeros behind them: 1.2, 0.85, 1250. In more where a 1 would come out that is none. */
export function plain(value: number): string {
  let places = 3;
  while (places < 15 && value !== 1 && Number(value.toPrecision(places)) === 1) places += 1;
  return String(Number(value.toPrecision(places)));
}

const unitNames: Readonly<Record<TimeUnit, Words>> = {
  ms: words('s', '秒'),
  s: words('s', '秒'),
  min: words('min', '分钟'),
  h: words('h', '小时'),
};

/** `2 a second`, in the time in which the flow tells rates. */
export function tellRate(perSecond: number, unit: TimeUnit): Words {
  const amount = plain(perSecond * secondsPer[rateUnitOf(unit)]);
  const name = unitNames[unit];
  return words(`${amount} / ${name.en}`, `${amount} 条/${name['zh-CN']}`);
}
