import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { helpLater } from './scripts/helpLater.ts';
import { oneCopy } from './scripts/oneCopy.ts';
import { ownTicks } from './scripts/ownTicks.ts';
import { firstViewChunk } from './scripts/pageChunk.ts';
import { workerChunk } from './scripts/workerChunk.ts';

const isNamed = /\.css$|\/(QueueChart|recharts)-/;
/** With these the page begins. */
const isHere = /\/(index|xyflow)-/;

export default defineConfig({
  plugins: [react(), workerChunk(), oneCopy(), ownTicks(), helpLater(import.meta.dirname)],
  // Relative paths: the page works from any folder of any host.
  base: './',
  build: {
    target: 'es2022',
    sourcemap: false,
    modulePreload: {
      // Browsers without it fetch a little later what is fetched later.
      polyfill: false,
      // Named are the style sheets that must be there first, and what the first chart waits for; all else is fetched ahead
      // (`src/ui/later.tsx`), and each name that stands in the first load costs it bytes.
      resolveDependencies: (_, files) => files.filter((file) => isNamed.test(file) && !isHere.test(file)),
    },
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/, priority: 3 },
            { name: 'xyflow', test: /node_modules[\\/]@xyflow[\\/]/, priority: 2 },
            { name: 'recharts', test: /node_modules[\\/]recharts[\\/]/, priority: 1 },
            { name: firstViewChunk(import.meta.dirname), includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
});
