import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { specs } from '../kinds/specs.ts';
import { parseFlow, parseFlowText } from './parseFlow.ts';
import { arbitraryFlow } from './testing/arbitraryFlow.ts';
import { everything, oneWorker, unwrap } from './testing/examples.ts';
import { writeFlow } from './writeFlow.ts';

describe('writing', () => {
  it('leaves defaults out and sorts names by code units', () => {
    const file = { ...oneWorker(), run: { seed: 1, until: 10 } };
    expect(writeFlow(unwrap(parseFlow(file, specs)), specs)).toBe(`{
  "edges": {
    "e1": {
      "from": "orders",
      "to": "inbox"
    },
    "e2": {
      "from": "inbox",
      "to": "worker"
    },
    "e3": {
      "from": "worker",
      "to": "done"
    }
  },
  "format": "eddy-flow/1",
  "layout": {
    "orders": {
      "x": 0,
      "y": 0
    }
  },
  "name": "One worker",
  "nodes": {
    "done": {
      "kind": "sink"
    },
    "inbox": {
      "kind": "queue"
    },
    "orders": {
      "kind": "source",
      "params": {
        "arrivals": {
          "process": "poisson",
          "rate": 0.8
        }
      }
    },
    "worker": {
      "kind": "handler"
    }
  },
  "run": {
    "until": 10
  }
}
`);
  });

  it('puts "10" before "9", as code units do', () => {
    const nodes = {
      '9': { kind: 'queue' },
      '10': { kind: 'queue' },
      a: { kind: 'queue' },
      B: { kind: 'queue' },
    };
    const text = writeFlow(unwrap(parseFlow({ format: 'eddy-flow/1', nodes }, specs)), specs);
    expect([...text.matchAll(/^ {4}"(.*)":/gm)].map((match) => match[1])).toEqual(['10', '9', 'B', 'a']);
  });

  it('knows one form for what can be said in several', () => {
    const flow = unwrap(parseFlow(oneWorker(), specs));
    const verbose = {
      ...flow,
      nodes: {
        ...flow.nodes,
        inbox: { kind: 'queue', params: { capacity: null, overflow: 'reject' } },
        worker: { kind: 'handler', params: { servers: 1, service: { kind: 'deterministic', value: 2 } } },
      },
    };
    const brief = {
      ...flow,
      nodes: {
        ...flow.nodes,
        inbox: { kind: 'queue', params: {} },
        worker: { kind: 'handler', params: { service: 2 } },
      },
    };
    expect(writeFlow(verbose, specs)).toBe(writeFlow(brief, specs));
  });

  it('everything comes back', () => {
    const flow = unwrap(parseFlow(everything(), specs));
    expect(unwrap(parseFlowText(writeFlow(flow, specs), specs))).toEqual(flow);
  });

  it('any flow comes back, and is written the same again', () => {
    fc.assert(
      fc.property(arbitraryFlow(specs, { journal: true }), (flow) => {
        const text = writeFlow(flow, specs);
        const again = unwrap(parseFlowText(text, specs));
        expect(again).toEqual(flow);
        expect(writeFlow(again, specs)).toBe(text);
      }),
      { numRuns: 300 },
    );
  });
});
