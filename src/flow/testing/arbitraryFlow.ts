import fc from 'fast-check';
import { toLine } from '../../base/problem.ts';
import { own } from '../../base/record.ts';
import { diff } from '../diff.ts';
import { fieldsOfEdge } from '../edgeSpec.ts';
import type { Flow, JournalEntry, Json } from '../flow.ts';
import type { NodeSpec, NodeSpecs } from '../nodeSpec.ts';
import { parseFlow } from '../parseFlow.ts';
import { arbitraryParams } from './arbitraryField.ts';

export interface FlowOptions {
  /** Default 1 to 8. */
  readonly nodes?: { readonly min: number; readonly max: number };
  /** Default 12. */
  readonly maxEdges?: number;
  /** Whether what a node gives may come back to it; also edges from a node to itself. Default true. */
  readonly cycles?: boolean;
  /** Whether edges take time. Default true. */
  readonly latency?: boolean;
  /** Whether edges lose and double messages. Default true. */
  readonly hazards?: boolean;
  /** Whether edges may be synchronous calls. Default true. */
  readonly calls?: boolean;
  /** Whether there is a journal of changes to nodes and edges, in the first ten simulated seconds. Default false. */
  readonly journal?: boolean;
  /** Default: all that there are. */
  readonly kinds?: readonly string[];
}

/** Names that are hard on maps, and enough of them that two flows share some. */
const ids = ['constructor', 'toString', '10', '9', 'a', 'A', 'b-b', 'c_c', 'hasOwnProperty', 'z'.repeat(64)];

/** Any valid flow in canonical form, its values of moderate size; ends at most at 50 simulated seconds. */
export function arbitraryFlow(specs: NodeSpecs, options: FlowOptions = {}): fc.Arbitrary<Flow> {
  const plain = arbitraryFile(specs, options).map((file) => toFlow(file, specs));
  if (options.journal !== true) return plain;
  return fc.tuple(plain, plain, fc.array(fc.integer({ min: 0, max: 80 }))).map(([flow, later, eighths]) => {
    const instants = eighths.toSorted((a, b) => a - b).map((each) => each / 8);
    const journal = diff(flow, later).map(
      (command, i): JournalEntry => ({ at: instants[Math.min(i, instants.length - 1)] ?? 0, command }),
    );
    return toFlow({ ...flow, journal }, specs);
  });
}

function toFlow(file: unknown, specs: NodeSpecs): Flow {
  const parsed = parseFlow(file, specs);
  if (parsed.ok) return parsed.value;
  throw new Error(parsed.problems.map((each) => toLine(each)).join('\n'));
}

function arbitraryFile(specs: NodeSpecs, options: FlowOptions): fc.Arbitrary<Json> {
  const { min, max } = options.nodes ?? { min: 1, max: 8 };
  const kinds = (options.kinds ?? Object.keys(specs)).flatMap((kind) => own(specs, kind) ?? []);
  const nodes = fc.uniqueArray(
    fc.tuple(
      fc.oneof(fc.constantFrom(...ids), fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_-]{0,5}$/)),
      fc.constantFrom(...kinds).chain((spec) => arbitraryNode(spec)),
    ),
    { selector: ([id]) => id, minLength: min, maxLength: max },
  );
  return nodes.chain((entries) =>
    fc
      .record({
        name: fc.string({ maxLength: 12, unit: 'grapheme' }),
        run: fc.record(
          {
            seed: fc.maxSafeInteger(),
            until: fc.integer({ min: 21, max: 50 }),
            warmUp: fc.integer({ min: 0, max: 20 }),
          },
          { requiredKeys: ['until'], noNullPrototype: true },
        ),
        edges: arbitraryEdges(entries, specs, options),
        meta: fc.record(
          {
            timeUnit: fc.constantFrom('ms', 's', 'min', 'h'),
            note: fc.jsonValue({ maxDepth: 2 }).filter(hasPlainNames),
          },
          { requiredKeys: [], noNullPrototype: true },
        ),
        layout: arbitraryLayout(entries.map(([id]) => id)),
      })
      .map((parts) => ({ format: 'eddy-flow/1', ...parts, nodes: Object.fromEntries(entries) }) as Json),
  );
}

type Entry = readonly [string, { readonly kind: string }];

function arbitraryNode(spec: NodeSpec): fc.Arbitrary<{ readonly kind: string }> {
  return fc.record(
    {
      kind: fc.constant(spec.kind),
      label: fc.string({ maxLength: 6, unit: 'grapheme' }),
      params: arbitraryParams(spec.fields),
    },
    { requiredKeys: ['kind', 'params'], noNullPrototype: true },
  );
}

function arbitraryEdges(
  entries: readonly Entry[],
  specs: NodeSpecs,
  options: FlowOptions,
): fc.Arbitrary<Json> {
  const places = entries.map(([id, node], index) => ({ id, index, spec: own(specs, node.kind) }));
  const legal = places.flatMap(({ id: from, index, spec: giver }) =>
    places.flatMap(({ id: to, index: later, spec: taker }) => {
      if (giver?.givesOutput !== true || taker?.takesInput !== true) return [];
      if (options.cycles === false && later <= index) return [];
      if (options.calls === false && giver.calls && taker.answers) return [];
      const unwanted = [
        ...(options.latency === false ? ['latency'] : []),
        ...(options.hazards === false ? ['loss', 'duplicate'] : []),
      ];
      const fields = Object.entries(fieldsOfEdge(giver, taker)).filter(([name]) => !unwanted.includes(name));
      return [{ from, to, fields: Object.fromEntries(fields), ports: ['', ...giver.outPorts] }];
    }),
  );
  if (legal.length === 0) return fc.constant({});
  const edge = fc.constantFrom(...legal).chain(({ from, to, fields, ports }) =>
    fc.tuple(arbitraryParams(fields), fc.constantFrom(...ports)).map(([params, fromPort]) => ({
      from,
      ...(fromPort === '' ? {} : { fromPort }),
      to,
      params,
    })),
  );
  return fc
    .uniqueArray(fc.tuple(fc.constantFrom('e1', 'e2', 'e3', 'e10', ...ids), edge), {
      selector: ([id]) => id,
      maxLength: options.maxEdges ?? 12,
    })
    .map((edges) => Object.fromEntries(edges));
}

function arbitraryLayout(nodes: readonly string[]): fc.Arbitrary<Json> {
  const coordinate = fc.integer({ min: -500, max: 500 });
  return fc
    .subarray([...nodes])
    .chain((placed) =>
      fc.tuple(...placed.map((id) => fc.tuple(fc.constant(id), fc.record({ x: coordinate, y: coordinate })))),
    )
    .map((entries) => Object.fromEntries(entries));
}

function hasPlainNames(value: unknown): boolean {
  return !JSON.stringify(value).includes('__proto__');
}
