/** What a build tells of a module, as far as it is asked here. */
interface Module {
  readonly importedIds: readonly string[];
}

interface Graph {
  getModuleInfo(id: string): Module | null;
}

/**
 * Which chunk a module of the first view goes into: one for what the page and its worker both need, one for what the page
 * alone needs, one for the first chart. Left to itself the build cuts both into many small ones, for the sake of what is fetched later; those
 * compress worse.
 */
export function firstViewChunk(root: string): (id: string, graph: Graph) => string | null {
  let page: ReadonlySet<string> | undefined;
  let worker: ReadonlySet<string> | undefined;
  let chart: ReadonlySet<string> | undefined;
  let express: ReadonlySet<string> | undefined;
  return (id, graph) => {
    page ??= reachedFrom(`${root}/index.html`, graph);
    worker ??= reachedFrom(`${root}/src/worker/worker.ts`, graph);
    chart ??= reachedFrom(`${root}/src/charts/QueueChart.tsx`, graph);
    if (page.has(id)) return worker.has(id) ? 'shared' : 'index';
    // What the worker shares with what it fetches later is no chunk of its own either.
    express ??= reachedFrom(`${root}/src/run/express/arrive.ts`, graph);
    if (worker.has(id) && express.has(id)) return 'shared';
    return chart.has(id) && id.startsWith(`${root}/src/`) ? 'QueueChart' : null;
  };
}

/** All that is fetched along with an entry. */
function reachedFrom(entry: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const left = [entry];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    const found = graph.getModuleInfo(id);
    if (found === null && id === entry) throw new Error(`${entry} is no part of the page`);
    left.push(...(found?.importedIds ?? []));
  }
  return reached;
}
