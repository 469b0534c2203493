import { byCodeUnits, isRecord, own } from '../base/record.ts';
import { edgeFields } from './edgeSpec.ts';
import type { Flow, FlowEdge, FlowNode, Json, Params } from './flow.ts';
import { sameJson } from './json.ts';
import type { NodeSpecs } from './nodeSpec.ts';
import { Problems } from './problems.ts';
import { type Fields, readField } from './readField.ts';
import { defaultRun } from './runFields.ts';

/** The text of a flow's file: defaults left out, names sorted by code units, so files differ only where flows do. */
export function writeFlow(flow: Flow, specs: NodeSpecs): string {
  return `${writeJson(toFile(flow, specs), '')}\n`;
}

/** What the file of a flow holds. */
export function toFile(flow: Flow, specs: NodeSpecs): { readonly [key: string]: Json } {
  const run = differing({ ...flow.run }, { ...defaultRun });
  const nodes = mapEntries(flow.nodes, (node) => nodeToFile(node, own(specs, node.kind)?.fields ?? {}));
  const file: { [key: string]: unknown } = {
    format: flow.format,
    name: flow.name,
    nodes,
    edges: mapEntries(flow.edges, edgeToFile),
    ...filled('run', run),
    ...filled('layout', flow.layout),
    ...(flow.journal.length === 0 ? {} : { journal: flow.journal }),
    ...filled('meta', flow.meta),
  };
  return file as { readonly [key: string]: Json };
}

function nodeToFile(node: FlowNode, fields: Fields) {
  const { params, ...others } = node;
  return { ...others, ...filled('params', canonicalParams(fields, params)) };
}

function edgeToFile(edge: FlowEdge) {
  const { params, ...others } = edge;
  return { ...others, ...filled('params', canonicalParams(edgeFields, params)) };
}

/** Each parameter in its one written form, defaults left out. What does not fit its field stays as it is. */
function canonicalParams(fields: Fields, params: Params): Params {
  const kept: [string, Json][] = [];
  for (const [name, value] of Object.entries(params)) {
    const field = own(fields, name);
    const problems = new Problems();
    const read = field === undefined ? value : readField(field, value, name, problems);
    const written = read === undefined || problems.count > 0 ? value : read;
    if (field?.default === undefined || !sameJson(written, field.default)) kept.push([name, written]);
  }
  return Object.fromEntries(kept);
}

function differing(values: Params, defaults: Params): Params {
  return Object.fromEntries(Object.entries(values).filter(([key, value]) => value !== own(defaults, key)));
}

function filled(key: string, value: object): { readonly [key: string]: unknown } {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

function mapEntries<T>(record: Readonly<Record<string, T>>, to: (value: T) => unknown) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value)]));
}

/** As `JSON.stringify` writes, but names by code units: that one puts names like `10` first, by their value. */
function writeJson(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    if (value.length === 0) return '[]';
    if (value.every((item) => typeof item === 'number')) return `[${value.map(String).join(', ')}]`;
    return `[\n${value.map((item) => inner + writeJson(item, inner)).join(',\n')}\n${indent}]`;
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const keys = Object.keys(value).sort(byCodeUnits);
  if (keys.length === 0) return '{}';
  const members = keys.map((key) => `${inner}${JSON.stringify(key)}: ${writeJson(value[key], inner)}`);
  return `{\n${members.join(',\n')}\n${indent}}`;
}
