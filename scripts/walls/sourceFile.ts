/** A file of the project as the walls see it. */
export interface SourceFile {
  /** From the project's root, with forward slashes: `src/engine/calendar.ts`. */
  readonly path: string;
  readonly text: string;
}

export interface Breach {
  readonly path: string;
  readonly line: number;
  readonly rule: string;
}

export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path) || path.split('/').slice(0, -1).includes('testing');
}

/** The place in the ladder where a path under src belongs; null where it names no folder of src. */
export function placeOf(path: string): string | null {
  const [src, folder, ...rest] = path.split('/');
  if (src !== 'src' || folder === undefined) return null;
  if (rest.length === 0) return folder === 'main.tsx' ? 'app' : null;
  return folder === 'kinds' && path.endsWith('.tsx') ? 'views' : folder;
}

/** `queue` of `src/kinds/queue/spec.ts`: kinds, brokers and their views do not know each other. Null for shared files. */
export function siblingOf(path: string): string | null {
  const [, folder, sibling, ...rest] = path.split('/');
  if (folder !== 'kinds' && folder !== 'brokers') return null;
  return rest.length > 0 && sibling !== undefined ? `${folder}/${sibling}` : null;
}
