import { words } from '../../base/words.ts';
import { eventFields } from '../../flow/eventFields.ts';
import type { VariantField } from '../../flow/field.ts';

/** More would be created at one instant than a browser holds. */
const largestPopulation = 1_000_000;

export const arrivals: VariantField = {
  type: 'variant',
  tag: 'process',
  label: words('Arrivals', '到达过程'),
  help: words('When events are created.', '事件在什么时候产生。'),
  initial: { process: 'poisson', rate: 1 },
  notYet: ['mmpp', 'profile'],
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
            notYet: ['key', 'payload', 'headers'],
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
