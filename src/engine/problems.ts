import { type Problem, problem } from '../base/problem.ts';
import { words } from '../base/words.ts';
import type { Simulation } from './simulation.ts';
import { mostAtOnce } from './stop.ts';

/** T5. */
export function standstill(at: number): Problem {
  return problem(
    '',
    words(
      `a million events at one instant (t = ${at} s): time stands still`,
      `同一时刻（t = ${at} 秒）发生了一百万个事件：时间不再前进`,
    ),
  );
}

/** T5. */
export function overcrowded(at: number, most: number): Problem {
  const number = most === mostAtOnce ? words('a million', '一百万') : words('ten million', '一千万');
  return problem(
    '',
    words(
      `more than ${number.en} events at one instant (t = ${at} s): time stands still`,
      `同一时刻（t = ${at} 秒）产生的事件超过${number['zh-CN']}个：时间不再前进`,
    ),
  );
}

export function outOfMemory({ messages, now }: Simulation): Problem {
  return problem(
    '',
    words(
      `no memory for more: ${messages.live} messages in flight (t = ${now} s)`,
      `内存不足：在途消息 ${messages.live} 条（t = ${now} 秒）`,
    ),
  );
}
