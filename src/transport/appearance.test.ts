import { expect, it } from 'vitest';
import { zhCN } from '../i18n/zhCN/index.ts';
import { spec as topic } from '../kinds/topic/spec.ts';
import { transportCommands } from './commands.ts';

it('the colours of the page do not bear the Chinese name of a kind of node', () => {
  const command = transportCommands.find(({ id }) => id === 'page.theme');
  const told = [command?.words['zh-CN'] ?? '', ...Object.values(zhCN.transport.themeNow)];
  for (const each of told) {
    expect(each).toContain('外观');
    expect(each).not.toContain(topic.label['zh-CN']);
  }
});
