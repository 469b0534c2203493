import { posix } from 'node:path';
import { importsOf } from './imports.ts';
import type { Breach, SourceFile } from './sourceFile.ts';
import { isNode, lineAt, literal, parse, type SyntaxNode, walk } from './syntax.ts';

/**
 * What is exported, imported by no file, and not used in its own either: nobody has it. What only its own file uses may
 * stay exported, for it is mostly a type in the face of something that others import.
 */
export function unusedExports(files: readonly SourceFile[]): Breach[] {
  const programs = files
    .filter(({ path }) => /\.(tsx?|mjs)$/.test(path))
    .map((file) => ({ ...file, program: parse(file.path, file.text) }));
  const imported = new Set(programs.flatMap(({ path, program }) => [...namesImported(path, program)]));
  return programs.flatMap(({ path, text, program }) =>
    [...namesExported(program)]
      .filter(({ name }) => !imported.has(`${path} ${name}`) && !imported.has(`${path} *`))
      .filter(({ name }) => usesOf(program, name) < 2)
      .map(({ name, start }) => ({
        path,
        line: lineAt(text, start),
        rule: `nobody uses the export ${name}`,
      })),
  );
}

/** `path name` for each name imported; `path *` where a file is imported in another way. */
function* namesImported(path: string, program: SyntaxNode): Generator<string> {
  for (const { specifier, start } of importsOf(program)) {
    if (specifier?.startsWith('.') !== true) continue;
    const target = posix.join(posix.dirname(path), specifier);
    const statement = nodesIn(program, 'body').find((node) => node.start === start);
    const specifiers = nodesIn(statement, 'specifiers');
    for (const one of specifiers) {
      const name = nameOf(one[statement?.type === 'ImportDeclaration' ? 'imported' : 'local']);
      yield `${target} ${name ?? '*'}`;
    }
    if (specifiers.length === 0) yield `${target} *`;
  }
}

function* namesExported(program: SyntaxNode): Generator<{ name: string; start: number }> {
  for (const statement of nodesIn(program, 'body')) {
    if (statement.type !== 'ExportNamedDeclaration' || isNode(statement['source'])) continue;
    const declared = isNode(statement['declaration']) ? statement['declaration'] : undefined;
    const several = nodesIn(declared, 'declarations');
    for (const one of several.length > 0 || declared === undefined ? several : [declared]) {
      const name = nameOf(one['id']);
      if (name !== null) yield { name, start: one.start };
    }
  }
}

function usesOf(program: SyntaxNode, name: string): number {
  let count = 0;
  for (const { node } of walk(program)) if (nameOf(node) === name) count++;
  return count;
}

function nameOf(node: unknown): string | null {
  if (!isNode(node)) return null;
  return node.type === 'Identifier' && typeof node['name'] === 'string' ? node['name'] : literal(node);
}

function nodesIn(node: SyntaxNode | undefined, field: string): SyntaxNode[] {
  const nodes: unknown = node?.[field];
  return Array.isArray(nodes) ? nodes.filter(isNode) : [];
}
