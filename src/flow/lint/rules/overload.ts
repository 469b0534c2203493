import { type Words, words } from '../../../base/words.ts';
import { timeUnitOf } from '../../timeUnit.ts';
import { atNode, type Finding } from '../finding.ts';
import type { Load } from '../loads.ts';
import type { Plan, Stop } from '../plan.ts';
import type { Rule } from '../rule.ts';
import { plain, tellRate } from '../tell.ts';

/** As much is asked of servers as they can do, or more. */
export const overload: Rule = ({ plan, loads }) =>
  [...loads].flatMap(([id, load]): Finding[] => {
    const stop = plan.stops.get(id);
    if (stop === undefined || load.value < 1) return [];
    return [
      {
        rule: 'overload',
        gravity: 'warning',
        at: atNode(id),
        mark: markOf(load),
        message: messageOf(plan, stop, load),
        remedy: remedyOf(load),
      },
    ];
  });

function markOf({ value, exact }: Load): Words {
  const told = plain(value);
  return exact ? words(`load ${told}`, `负载 ${told}`) : words(`load at least ${told}`, `负载至少 ${told}`);
}

function messageOf(plan: Plan, stop: Stop, load: Load): Words {
  const unit = timeUnitOf(plan.flow);
  const [comes, can] = [tellRate(load.arrivalRate, unit), tellRate(load.handlingRate, unit)];
  const what = outcomeOf(plan, stop, load);
  if (load.value === 1) {
    const begin = load.exact ? words('Exactly', '到达的恰好等于') : words('At least', '到达的至少等于');
    return words(
      `Offered load 1: ${begin.en.toLowerCase()} as much comes as can be handled, ${comes.en}. ${what.en}`,
      `提供负载为 1：${begin['zh-CN']}处理能力（${comes['zh-CN']}）。${what['zh-CN']}`,
    );
  }
  const told = plain(load.value);
  const least = load.exact ? words('', '') : words('at least ', '至少 ');
  return words(
    `Offered load ${least.en}${told}: ${least.en}${comes.en} come, but no more than ${can.en} can be handled. ${what.en}`,
    `提供负载${least['zh-CN']} ${told}：到达${least['zh-CN']} ${comes['zh-CN']}，而处理能力最多 ${can['zh-CN']}。${what['zh-CN']}`,
  );
}

function outcomeOf({ expires }: Plan, { stores }: Stop, { value }: Load): Words {
  if (stores === null) return words('Those who call wait longer and longer.', '调用方要等得越来越久。');
  if (stores.leaves || expires)
    return words(
      'Only what expires or gives up keeps the queue from growing.',
      '只有过期和放弃等待的消息使队列不再增长。',
    );
  if (stores.limit !== null && stores.full === 'held')
    return words('Those who send are held up more and more.', '发送方会被堵得越来越久。');
  if (stores.limit !== null) {
    const share = plain((1 - 1 / value) * 100);
    return value === 1
      ? words('Part of it does not fit and is lost.', '放不下的部分会丢失。')
      : words(`At least ${share} % does not fit and is lost.`, `至少有 ${share}% 放不下而丢失。`);
  }
  return value === 1
    ? words(
        'There is no steady state: any randomness makes the queue drift up.',
        '没有稳态：只要有随机波动，队列就会越来越长。',
      )
    : words('The queue grows without end.', '队列会无限增长。');
}

function remedyOf({ needed, exact }: Load): Words {
  if (needed === null)
    return words(
      'Add servers or handlers, shorten the service time, or send less.',
      '增加服务台或处理器，缩短处理时间，或减少到达。',
    );
  if (!exact)
    return words(
      `At least ${needed} servers in all are needed; or shorten the service time, or send less.`,
      `总共至少要 ${needed} 个服务台；也可缩短处理时间，或减少到达。`,
    );
  return words(
    `${needed} servers in all would do; or shorten the service time, or send less.`,
    `总共 ${needed} 个服务台就够；也可缩短处理时间，或减少到达。`,
  );
}
