import { words } from '../../base/words.ts';
import { eventFields } from '../../flow/eventFields.ts';
import type { NumberField, VariantField } from '../../flow/field.ts';
import { pointsInOrder } from '../../flow/relation.ts';

/** More would be created at one instant than a browser holds. */
const largestPopulation = 1_000_000;

/** A rate a second. */
const rate = {
  type: 'number',
  unit: 'perSecond',
  min: 0,
} as const satisfies Partial<NumberField>;

export const arrivals: VariantField = {
  type: 'variant',
  tag: 'process',
  label: words('Arrivals', '到达过程'),
  help: words('When events are created.', '事件在什么时候产生。'),
  initial: { process: 'poisson', rate: 1 },
  variants: {
    poisson: {
      label: words('Poisson', '泊松过程'),
      help: words(
        'At random and independently of each other, as with many users who know nothing of each other.',
        '彼此独立地随机到达，就像大量互不相识的用户。',
      ),
      fields: {
        rate: {
          type: 'number',
          unit: 'perSecond',
          min: 0,
          usual: [0, 10],
          label: words('Rate', '到达率'),
          help: words(
            'Arrivals a second, on average. 0 creates nothing.',
            '平均每秒到达的次数。0 表示不产生事件。',
          ),
          initial: 1,
        },
      },
    },
    renewal: {
      label: words('Renewal', '更新过程'),
      help: words(
        'One gap after another, each drawn from the same distribution. The first event comes after one gap.',
        '间隔一个接一个，都取自同一分布。第一个事件在一个间隔之后产生。',
      ),
      fields: {
        interval: {
          type: 'distribution',
          unit: 'seconds',
          label: words('Interval', '到达间隔'),
          help: words('The time between two arrivals.', '两次到达之间的时间。'),
          initial: { kind: 'exponential', mean: 1 },
        },
      },
    },
    mmpp: {
      label: words('Bursts', '突发流量'),
      help: words(
        'Poisson arrivals whose rate jumps between two levels at random: a quiet state and a busy one (a Markov-modulated Poisson process).',
        '到达率在两个水平之间随机切换的泊松过程：时而清闲，时而繁忙（马尔可夫调制泊松过程）。',
      ),
      fields: {
        rates: {
          type: 'tuple',
          label: words('Rates', '各状态的到达率'),
          help: words('Arrivals a second in each of the two states.', '两个状态下平均每秒到达的次数。'),
          fields: {
            first: {
              ...rate,
              usual: [0, 10],
              label: words('First state', '状态一'),
              help: words('Arrivals a second in the first state.', '状态一下平均每秒到达的次数。'),
              initial: 0.5,
            },
            second: {
              ...rate,
              usual: [0, 10],
              label: words('Second state', '状态二'),
              help: words('Arrivals a second in the second state.', '状态二下平均每秒到达的次数。'),
              initial: 5,
            },
          },
        },
        switchRates: {
          type: 'tuple',
          label: words('Switch rates', '切换率'),
          help: words(
            'How often a state is left, a second: a state that is left at rate 0.1 lasts 10 s on average. A state with 0 is never left.',
            '每秒离开该状态的平均次数：切换率为 0.1 的状态平均持续 10 秒；取 0 则永不离开。',
          ),
          fields: {
            first: {
              ...rate,
              usual: [0, 1],
              label: words('Leaving the first', '离开状态一'),
              help: words(
                'How often the first state is left for the second, a second.',
                '每秒从状态一切换到状态二的平均次数。',
              ),
              initial: 0.1,
            },
            second: {
              ...rate,
              usual: [0, 1],
              label: words('Leaving the second', '离开状态二'),
              help: words(
                'How often the second state is left for the first, a second.',
                '每秒从状态二切换到状态一的平均次数。',
              ),
              initial: 0.5,
            },
          },
        },
      },
    },
    profile: {
      label: words('Profile', '速率曲线'),
      help: words(
        'Poisson arrivals whose rate follows a curve through given points: a morning rush, a day, a week.',
        '到达率随时间沿给定各点的折线变化的泊松过程，例如早高峰、一天或一周的起伏。',
      ),
      relation: pointsInOrder,
      fields: {
        points: {
          type: 'list',
          minLength: 1,
          curve: true,
          label: words('Points', '各点'),
          help: words(
            'The rate at given instants, in order; straight lines between them, level before the first and after the last. Two points at one instant make a jump.',
            '按先后给出若干时刻的到达率；各点之间以直线相连，首点之前和末点之后保持不变。同一时刻的两个点表示跳变。',
          ),
          initial: [
            [0, 1],
            [50, 5],
            [100, 1],
          ],
          item: {
            type: 'tuple',
            label: words('Point', '点'),
            help: words('An instant and the rate there.', '一个时刻及其到达率。'),
            fields: {
              t: {
                type: 'number',
                unit: 'seconds',
                min: 0,
                label: words('Instant', '时间点'),
                help: words("Simulated time on the source's own clock.", '事件源自身时钟上的仿真时间。'),
                initial: 0,
              },
              rate: {
                ...rate,
                label: words('Rate', '到达率'),
                help: words('Arrivals a second at that instant.', '该时刻平均每秒到达的次数。'),
                initial: 1,
              },
            },
          },
        },
        repeatEvery: {
          type: 'number',
          unit: 'seconds',
          above: 0,
          label: words('Repeat every', '重复周期'),
          help: words(
            'After so long the curve begins again from 0. It must not end before the last point.',
            '每隔这么久，曲线从头开始。周期不能短于最后一个点的时刻。',
          ),
          default: null,
          nothing: words('never', '不重复'),
          initial: 100,
        },
      },
    },
    schedule: {
      label: words('Schedule', '时间表'),
      help: words(
        'Exactly these events at exactly these instants.',
        '在给定的时刻产生给定的事件，一个不多，一个不少。',
      ),
      fields: {
        events: {
          type: 'list',
          label: words('Events', '事件列表'),
          help: words(
            'Each event with its instant. Those of one instant happen in the order of the list.',
            '每个事件及其时刻。时刻相同的事件按列表中的先后发生。',
          ),
          initial: [{ at: 1 }],
          item: {
            type: 'record',
            label: words('Event', '事件'),
            help: words('One event of the schedule.', '时间表中的一个事件。'),
            fields: {
              at: {
                type: 'number',
                unit: 'seconds',
                min: 0,
                label: words('At', '时刻'),
                help: words('Simulated time from the start of the run.', '从运行开始算起的仿真时间。'),
                initial: 1,
              },
              ...eventFields,
            },
          },
        },
      },
    },
    closed: {
      label: words('Closed', '封闭循环'),
      help: words(
        'A fixed number of users: each thinks, sends an event, waits until it has come to its end, and thinks again.',
        '用户数固定：每个用户先思考，再发出一个事件，等它结束后再次思考。',
      ),
      fields: {
        population: {
          type: 'number',
          unit: 'none',
          whole: true,
          min: 0,
          max: largestPopulation,
          usual: [1, 100],
          label: words('Population', '用户数'),
          help: words(
            'How many users take part. All start thinking at time 0.',
            '共有多少个用户。所有用户从时刻 0 开始思考。',
          ),
          initial: 10,
        },
        think: {
          type: 'distribution',
          unit: 'seconds',
          label: words('Think time', '思考时间'),
          help: words('How long a user thinks before the next event.', '用户在发出下一个事件之前思考多久。'),
          initial: { kind: 'exponential', mean: 1 },
        },
      },
    },
    manual: {
      label: words('By hand', '人工触发'),
      help: words(
        'Nothing happens by itself: you create each event.',
        '不会自动产生事件，每个事件都由你触发。',
      ),
      fields: {},
    },
  },
};
