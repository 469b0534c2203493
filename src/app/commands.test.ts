import { describe, expect, it } from 'vitest';
import { languages, words } from '../base/words.ts';
import { menuItems, menus } from '../store/menus.ts';
import { commands } from './commands.ts';

const byId = new Map(commands.map((command) => [command.id, command]));

describe('the one list of commands', () => {
  it('names each once, in both languages, and no two alike', () => {
    expect(byId.size).toBe(commands.length);
    for (const language of languages) {
      const told = commands.map(({ words }) => words[language]);
      expect(new Set(told).size, language).toBe(told.length);
    }
  });

  it('holds every item of every menu', () => {
    for (const [name, groups] of Object.entries(menus))
      for (const id of groups.flat()) expect(byId.has(id), `${name}: ${id}`).toBe(true);
  });

  it('holds what the page can do beside its menus', () => {
    const wanted = [
      'run.until run.faster run.slower run.fastest run.replay file.firstExample file.makeCopy',
      'view.charts view.results view.log view.chart.length view.chart.throughput view.chart.waits',
      'view.findings node.emit node.pause node.resume node.crash node.recover',
    ];
    for (const id of wanted.join(' ').split(' ')) expect(byId.has(id), id).toBe(true);
  });

  it('gives menus their words and their state: what means nothing now cannot be chosen', () => {
    const items = menuItems('more', commands, 'zh-CN');
    const undo = items.find(({ id }) => id === 'edit.undo');
    expect(undo).toMatchObject({ label: '撤销', disabled: true, begins: false });
    expect(items.find(({ id }) => id === 'file.new')?.begins).toBe(true);
    // What is no shared flow has no copy to be made of: not even as something that cannot be chosen.
    expect(items.map(({ id }) => id)).not.toContain('file.makeCopy');
  });

  it('leaves out of the menu of a selection what means nothing now, but for what one looks for', () => {
    const never = { enabled: () => false, group: 'edit', run() {} } as const;
    const list = ['edit.copy', 'node.crash', 'arrange.group'].map((id) => ({
      ...never,
      id,
      words: words(id, id),
    }));
    expect(menuItems('selection', list, 'en')).toMatchObject([
      // No line stands above what comes first.
      { id: 'edit.copy', begins: false },
    ]);
  });
});
