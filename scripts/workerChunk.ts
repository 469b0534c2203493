import type { Plugin } from 'vite';

const written = "new URL('./worker.ts', import.meta.url)";

/**
 * Builds the worker along with the page instead of as a bundle of its own, so that the flow's format, the kinds and the
 * distributions, which both need, are sent once. `npm run dev` serves single files and has no need of it.
 */
export function workerChunk(): Plugin {
  return {
    name: 'eddy-worker-chunk',
    apply: 'build',
    // Before Vite finds the worker itself.
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/worker\/client\.ts$/ },
      async handler(code, id) {
        const worker = await this.resolve('./worker.ts', id);
        if (worker === null || !code.includes(written)) this.error(`expected ${written}`);
        const chunk = this.emitFile({ type: 'chunk', id: worker.id, name: 'worker' });
        return { code: code.replace(written, `import.meta.ROLLUP_FILE_URL_${chunk}`), map: null };
      },
    },
  };
}
