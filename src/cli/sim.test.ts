import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leastTime } from '../base/testing/leastTime.ts';
import { oneWorker } from '../flow/testing/examples.ts';
import type { RunResult } from '../run/result.ts';

const folder = mkdtempSync(join(tmpdir(), 'eddy-sim-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const flow = { ...oneWorker(), run: { seed: 1, until: 2000, warmUp: 100 } };

const endless = {
  ...flow,
  nodes: { a: { kind: 'source', params: { arrivals: { process: 'closed', population: 1, think: 0 } } } },
  edges: {},
  layout: {},
};

const wrong = {
  format: 'eddy-flow/1',
  nodes: { inbox: { kind: 'queue', params: { capacityy: 3 } } },
  edges: { e1: { from: 'inbox', to: 'nowhere' } },
};

beforeAll(() => {
  writeFileSync(join(folder, 'flow.json'), JSON.stringify(flow));
  writeFileSync(join(folder, 'endless.json'), JSON.stringify(endless));
  writeFileSync(join(folder, 'wrong.json'), JSON.stringify(wrong));
  writeFileSync(join(folder, 'broken.json'), '{"nodes":\n');
  writeFileSync(join(folder, 'list.json'), '[]');
  writeFileSync(join(folder, 'binary.json'), Buffer.from([0x7b, 0xff, 0xfe, 0]));
  writeFileSync(join(folder, 'large.json'), Buffer.alloc(60_000_000, 0x20));
  mkdirSync(join(folder, 'folder'));
});

/** From another folder than the project's, as npm tells it. */
function sim(args: readonly string[], input = '') {
  const env = { ...process.env, INIT_CWD: folder };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/run.mjs', 'src/cli/sim.ts', ...args],
    { encoding: 'utf8', input, env },
  );
  return { status, stdout, lines: stderr.split('\n').slice(0, -1) };
}

function resultOf(args: readonly string[], input = ''): Omit<RunResult, 'wallSeconds'> {
  const { status, stdout, lines } = sim(args, input);
  expect(lines).toEqual([]);
  expect(status).toBe(0);
  return JSON.parse(stdout, (key, value: unknown) => (key === 'wallSeconds' ? undefined : value));
}

function refusalOf(...args: string[]) {
  const { status, stdout, lines } = sim(args);
  expect(stdout).toBe('');
  return { status, lines };
}

describe('sim', () => {
  it('prints the result alone, and several runs that equal the single ones', () => {
    const options = ['--seed=5', '--until=500', '--warm-up=20', '--set', 'nodes.worker.params.servers=2'];
    const joined = resultOf(['flow.json', ...options, '--replications', '2']);
    expect(joined).toMatchObject({
      format: 'eddy-result/1',
      seed: 5,
      until: 500,
      warmUp: 20,
      replications: 2,
    });
    const single = resultOf(
      ['-', ...options, '--seed=6'].filter((arg) => arg !== '--seed=5'),
      JSON.stringify(flow),
    );
    expect(joined.runs![1]).toEqual(single);
    expect(joined.nodes['worker']!.busy!.max).toBe(2);
  });

  it('starts in well under a second', () => {
    const help = () => expect(sim(['--help'])).toMatchObject({ status: 0, lines: [] });
    expect(leastTime(3000, help)).toBeLessThan(3000);
  });

  it('tells problems of options and of the file line by line: exit 2', () => {
    expect(refusalOf('--until', '0')).toEqual({
      status: 2,
      lines: ['--until: must be a number > 0', 'FLOW.json: is required'],
    });
    expect(refusalOf('flow.json', '--set', 'nodes.worker.params.servers=0', '--set', 'nodes.x=1')).toEqual({
      status: 2,
      lines: [
        'nodes.worker.params.servers: must be a whole number >= 1 (--set)',
        'nodes.x: must be an object (--set)',
      ],
    });
  });

  it('goes by the end and the warm-up that hold', () => {
    expect(refusalOf('flow.json', '--until', '100')).toEqual({
      status: 2,
      lines: ['--until: must be > the warm-up, 100'],
    });
    expect(refusalOf('flow.json', '--set', 'run.until=null').lines).toEqual([
      'run.until: is required: here, or as --until T',
    ]);
    expect(refusalOf('flow.json', '--warm-up', '1e6').lines).toEqual([
      '--warm-up: must be < the end of the run, 2000',
    ]);
    expect(refusalOf('flow.json', '--set', 'run.warmUp=2000').lines).toEqual([
      'run.until: must be > the warm-up, 2000',
    ]);
  });

  it('names the file or the option that each problem comes from', () => {
    expect(refusalOf('wrong.json')).toEqual({
      status: 2,
      lines: [
        'nodes.inbox.params.capacityy: unknown field; known: capacity, discipline, overflow, ttl, patience, storage',
        'edges.e1.to: no node is named "nowhere"',
      ],
    });
    expect(refusalOf('broken.json').lines).toEqual([
      'broken.json: line 2, column 1: not valid JSON: the text ends too soon',
    ]);
    expect(refusalOf('list.json').lines).toEqual(['list.json: must be an object']);
    expect(refusalOf('-').lines).toEqual([
      'standard input: line 1, column 1: not valid JSON: the text ends too soon',
    ]);
    expect(refusalOf('flow.json', '--set', 'nodes..x=1', '--set', 'nodes.worker=5').lines).toEqual([
      '"nodes..x" is not a path such as nodes.worker.params.servers (--set nodes..x)',
      'nodes.worker: must be an object (--set)',
    ]);
  });

  it('tells what keeps a file from being read', () => {
    expect(refusalOf('missing.json')).toEqual({ status: 2, lines: ['missing.json: no such file'] });
    expect(refusalOf('folder')).toEqual({ status: 2, lines: ['folder: is a folder'] });
    expect(refusalOf('binary.json')).toEqual({ status: 2, lines: ['binary.json: is not text (UTF-8)'] });
    expect(refusalOf('large.json')).toEqual({ status: 2, lines: ['large.json: is larger than 50 MB'] });
  });

  it('says in one line why a run cannot go on: exit 1', () => {
    expect(refusalOf('endless.json')).toEqual({
      status: 1,
      lines: ['a million events at one instant (t = 0 s): time stands still'],
    });
  });
});
