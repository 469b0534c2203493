/**
 * `node scripts/run.mjs FILE.ts [args]` runs a TypeScript file as it stands now: bundled in memory, never from a cache.
 * The bundle lies under node_modules only for the moment of loading, so that packages are found, and removes
 * itself in its first line. Exit code, standard streams and arguments are the program's own; the folder of the caller
 * is in INIT_CWD. `import.meta` speaks of the bundle, not of the file: programs find the project in `process.cwd()`.
 */
import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const entry = process.argv[2];
if (entry === undefined) {
  console.error('usage: node scripts/run.mjs FILE.ts [args]');
  process.exit(2);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const file = resolve(entry);
const bundle = join(root, 'node_modules', '.cache', 'eddy', `${process.pid}-${randomUUID()}.mjs`);

/** @returns {string} */
function bundled() {
  try {
    const { outputFiles } = buildSync({
      entryPoints: [file],
      outfile: bundle,
      write: false,
      bundle: true,
      platform: 'node',
      format: 'esm',
      target: 'node20.19',
      packages: 'external',
      sourcemap: 'inline',
      loader: { '.md': 'text' },
      banner: { js: "import { rmSync as eddyRemove } from 'node:fs'; eddyRemove(new URL(import.meta.url));" },
      absWorkingDir: root,
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  } catch {
    // esbuild has printed the reason.
    process.exit(1);
  }
}

const text = bundled();
process.env['INIT_CWD'] ??= process.cwd();
process.argv.splice(1, 2, file);
process.setSourceMapsEnabled(true);
mkdirSync(dirname(bundle), { recursive: true });
writeFileSync(bundle, text);
try {
  await import(pathToFileURL(bundle).href);
} finally {
  rmSync(bundle, { force: true });
}
