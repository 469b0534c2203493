import { cpus } from 'node:os';
import process from 'node:process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Place } from '../../src/cli/bench/measure.ts';
import { Subject } from '../../src/cli/bench/subject.ts';

/** This process. */
export function placeInNode(): Place {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  return {
    name: `Node ${process.version}, ${cpus()[0]?.model.trim() ?? 'unknown processor'}`,
    subject: new Subject(),
    memory: (isCollected) => {
      // Buffers are given back beside the program: the second time waits for what the first has left.
      if (isCollected) for (let time = 0; time < 2; time++) collectGarbage();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return heapUsed + arrayBuffers;
    },
  };
}
