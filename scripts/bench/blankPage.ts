import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/** What a page must come with for its clock, and its workers' clock, to be fine. */
const isolated = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
};

const page = '<!doctype html><title>bench</title>';

/** Serves a page that has nothing but, at `worker.js`, the worker; gives the task its address. */
export async function withBlankPage<T>(task: (address: string) => Promise<T>): Promise<T> {
  const script = await bundleWorker();
  const server = createServer((request, response) => {
    const isScript = request.url === '/worker.js';
    const type = isScript ? 'text/javascript' : 'text/html';
    response.writeHead(200, { ...isolated, 'Content-Type': `${type}; charset=utf-8` });
    response.end(isScript ? script : page);
  });
  await new Promise<void>((done, fail) => {
    server.on('error', fail);
    server.listen(0, '127.0.0.1', done);
  });
  try {
    return await task(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  } finally {
    server.close();
    server.closeAllConnections();
  }
}

async function bundleWorker(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve('scripts/bench/worker.ts')],
    write: false,
    bundle: true,
    format: 'iife',
    platform: 'browser',
    target: 'es2023',
    loader: { '.md': 'text' },
    logLevel: 'error',
  });
  return outputFiles[0]?.text ?? '';
}
