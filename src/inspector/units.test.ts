import { describe, expect, it } from 'vitest';
import { en } from '../i18n/en/index.ts';
import { zhCN as zh } from '../i18n/zhCN/index.ts';
import { stepFor, unitText } from './units.ts';

describe('numbers in the unit of the flow', () => {
  it('say their unit', () => {
    expect(unitText('seconds', 'min', en)).toBe('min');
    expect(unitText('perSecond', 'ms', en)).toBe('/ s');
    expect(unitText('perSecond', 'h', zh)).toBe('/ 小时');
    expect(unitText('none', 's', zh)).toBe('');
    expect(unitText('servers', 's', en, 1)).toBe('server');
    expect(unitText('servers', 's', en, 2)).toBe('servers');
    expect(unitText('messages', 's', en, 1)).toBe('message');
    expect(unitText('messages', 's', en)).toBe('messages');
    expect(unitText('servers', 's', zh, 1)).toBe('个');
  });

  it('step by a tenth of their size, whole ones by one', () => {
    expect(stepFor(5, true)).toBe(1);
    expect(stepFor(5, false)).toBeCloseTo(0.1);
    expect(stepFor(250, false)).toBeCloseTo(10);
    expect(stepFor(0, false)).toBe(0.1);
  });
});
