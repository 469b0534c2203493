/** `npm run walls`: checks every file of the house against the ladder of imports and its other rules. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { breachesOf } from './walls/breaches.ts';
import { unusedExports } from './walls/exports.ts';
import type { SourceFile } from './walls/sourceFile.ts';

const written = /\.(ts|tsx|mjs|css)$/;

function filesBelow(folder: string): SourceFile[] {
  return readdirSync(join(process.cwd(), folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return filesBelow(path);
    return written.test(entry.name) ? [fileAt(path)] : [];
  });
}

function fileAt(path: string): SourceFile {
  return { path, text: readFileSync(join(process.cwd(), path), 'utf8') };
}

const folders = readdirSync(process.cwd()).filter((name) => ['src', 'scripts', 'e2e'].includes(name));
const configs = readdirSync(process.cwd()).filter((name) => name.endsWith('.config.ts'));
const files = [...folders.flatMap(filesBelow), ...configs.map(fileAt)];
const breaches = [...files.flatMap(breachesOf), ...unusedExports(files)];
for (const { path, line, rule } of breaches) console.error(`${path}:${line}: ${rule}`);
console.log(
  `${files.length} files, ${breaches.length} ${breaches.length === 1 ? 'breach' : 'breaches'} of the walls`,
);
process.exitCode = breaches.length === 0 ? 0 : 1;
