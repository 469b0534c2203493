import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { inexactIn } from './arithmetic.ts';
import { type Import, importsOf } from './imports.ts';
import { exact, ladder, packages } from './ladder.ts';
import { type Breach, isTest, placeOf, type SourceFile, siblingOf } from './sourceFile.ts';
import { lineAt, parse } from './syntax.ts';

/** Most lines of a file that people write. */
export const mostLines = 400;

const namesThatSayNothing = /^(utils?|helpers?|common|misc)$|(Manager|Helpers?|Utils?)$/;

/** Every rule of the house that a file breaks. Files outside src have no place in the ladder: only size and names. */
export function breachesOf(file: SourceFile): Breach[] {
  const { path, text } = file;
  const breaches: Breach[] = [];
  const report = (line: number, rule: string) => breaches.push({ path, line, rule });

  for (const part of path.replace(/(\.\w+)+$/, '').split('/')) {
    if (namesThatSayNothing.test(part))
      report(1, `"${part}" says nothing: a function stands beside its noun`);
  }
  if (isTest(path)) return breaches;

  const lines = text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
  if (lines > mostLines)
    report(mostLines + 1, `${lines} lines: a file has ${mostLines} at most, and one noun`);
  if (!path.startsWith('src/')) return breaches;

  const place = placeOf(path);
  if (place === null || ladder[place] === undefined) {
    report(1, `${place ?? posix.basename(path)} has no place in the ladder (scripts/walls/ladder.ts)`);
    return breaches;
  }
  if (!/\.tsx?$/.test(path)) return breaches;
  if (path.endsWith('.tsx') && !mayImportReact(place)) report(1, `${place} draws nothing: no .tsx here`);

  const program = parse(path, text);
  for (const one of importsOf(program)) {
    const rule = ruleAgainst(path, place, one);
    if (rule !== null) report(lineAt(text, one.start), rule);
  }
  if (exact.includes(place)) {
    for (const { start, rule } of inexactIn(program)) report(lineAt(text, start), rule);
  }
  return breaches;
}

function mayImportReact(place: string): boolean {
  return packages.some(({ name, places }) => name.test('react') && places.includes(place));
}

function ruleAgainst(path: string, place: string, { specifier, typesOnly }: Import): string | null {
  if (specifier === null) return 'an import that is computed cannot be checked: write the path out';
  if (!/^\.{0,2}\//.test(specifier)) return ruleAgainstPackage(place, specifier);
  const written = specifier.replace(/[?#].*$/, '');
  if (written.startsWith('/')) return `${specifier}: name files relative to this one`;
  if (posix.extname(written) === '') return `${specifier}: an import carries the file's ending`;
  const target = posix.join(posix.dirname(path), written);
  if (isTest(target)) return `${specifier} is a test: only tests may import it`;
  const rule = ruleBetweenSiblings(path, target) ?? ruleBetweenPlaces(place, target, typesOnly);
  return rule === null ? null : `${rule} (${specifier})`;
}

function ruleAgainstPackage(place: string, specifier: string): string | null {
  const name = isBuiltin(specifier) ? specifier.replace(/^(node:)?/, 'node:') : specifier;
  const limited = packages.find((one) => one.name.test(name));
  if (limited === undefined || limited.places.includes(place)) return null;
  return `${place} may not import ${specifier}: only ${limited.places.join(', ') || 'tests'} may`;
}

function ruleBetweenSiblings(path: string, target: string): string | null {
  const [own, other] = [siblingOf(path), siblingOf(target)];
  if (own === null || other === null || own === other || dirOf(own) !== dirOf(other)) return null;
  return `${own} may not import ${other}: they do not know each other`;
}

function dirOf(sibling: string): string | undefined {
  return sibling.split('/')[0];
}

function ruleBetweenPlaces(from: string, target: string, typesOnly: boolean): string | null {
  const to = placeOf(target);
  if (from === to) return null;
  const here = ladder[from];
  const there = to === null ? undefined : ladder[to];
  if (here === undefined || there === undefined || to === null) return `${target} has no place in the ladder`;
  const besides = here.besides?.[to];
  if (besides === 'all' || (besides === 'types' && typesOnly)) return null;
  if (besides === 'types') return `${from} may import only types from ${to}`;
  if (here.only !== undefined && !here.only.includes(to)) {
    return `${from} may not import ${to}: only ${here.only.join(', ')}`;
  }
  if (there.rung >= here.rung) return `${from} may not import ${to}: imports point down only`;
  if (there.face === undefined || there.face.includes(target.split('/').slice(2).join('/'))) return null;
  return `${from} may not import this file of ${to}: only ${there.face.join(', ') || 'canvas may'}`;
}
