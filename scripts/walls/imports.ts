import { isIdentifier, isNode, literal, type SyntaxNode, walk } from './syntax.ts';

export interface Import {
  /** As written; null where it is computed and cannot be known. */
  readonly specifier: string | null;
  /** Whether only types are imported, so that nothing of it is left in the program. */
  readonly typesOnly: boolean;
  readonly start: number;
}

const statements = new Set(['ImportDeclaration', 'ExportNamedDeclaration', 'ExportAllDeclaration']);

/**
 * Everything by which one file names another: imports and re-exports, of types too, `import()`, `import('...').Type`,
 * `import x = require()`, `new URL('...', import.meta.url)` (how workers are named) and `import.meta.glob()`.
 */
export function* importsOf(program: SyntaxNode): Generator<Import> {
  for (const { node } of walk(program)) {
    const { start } = node;
    if (statements.has(node.type) && isNode(node['source'])) {
      yield { specifier: literal(node['source']), typesOnly: isTypesOnly(node), start };
    } else if (node.type === 'ImportExpression') {
      yield { specifier: literal(node['source']), typesOnly: false, start };
    } else if (node.type === 'TSImportType') {
      yield { specifier: literal(node['source']), typesOnly: true, start };
    } else if (node.type === 'TSExternalModuleReference') {
      yield { specifier: literal(node['expression']), typesOnly: false, start };
    } else if (node.type === 'NewExpression' && isIdentifier(node['callee'], 'URL')) {
      const [path, base] = argumentsOf(node);
      if (isImportMeta(base)) yield { specifier: literal(path), typesOnly: false, start };
    } else if (node.type === 'CallExpression' && isImportMeta(node['callee'])) {
      for (const pattern of patterns(argumentsOf(node)[0])) {
        yield { specifier: pattern, typesOnly: false, start };
      }
    }
  }
}

function argumentsOf(node: SyntaxNode): readonly unknown[] {
  return Array.isArray(node['arguments']) ? node['arguments'] : [];
}

/** `import.meta.url`, `import.meta.glob`. */
function isImportMeta(node: unknown): boolean {
  return (
    isNode(node) &&
    node.type === 'MemberExpression' &&
    isNode(node['object']) &&
    node['object'].type === 'MetaProperty'
  );
}

function patterns(node: unknown): (string | null)[] {
  if (isNode(node) && node.type === 'ArrayExpression' && Array.isArray(node['elements'])) {
    return node['elements'].map(literal);
  }
  return [literal(node)];
}

function isTypesOnly(node: SyntaxNode): boolean {
  if (node['importKind'] === 'type' || node['exportKind'] === 'type') return true;
  const specifiers: unknown = node['specifiers'];
  return (
    Array.isArray(specifiers) &&
    specifiers.length > 0 &&
    specifiers.every((one) => isNode(one) && (one['importKind'] === 'type' || one['exportKind'] === 'type'))
  );
}
