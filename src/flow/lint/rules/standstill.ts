import { words } from '../../../base/words.ts';
import { atNode, type Finding } from '../finding.ts';
import { isRouter } from '../groups.ts';
import { isCall, type Line, type Stop } from '../plan.ts';
import type { Rule } from '../rule.ts';

/** Handlers that call each other in a circle, each waiting for the next: with all servers held nobody can go on. */
export const standstill: Rule = ({ plan }) => {
  const calls = new Map<Stop, readonly Stop[]>();
  for (const stop of plan.stops.values()) if (stop.serves !== null) calls.set(stop, calledBy(stop));
  return [...calls.keys()]
    .filter((stop) => callsItself(stop, calls))
    .map(
      ({ id }): Finding => ({
        rule: 'call-circle',
        gravity: 'warning',
        at: atNode(id),
        mark: words('calls in a circle', '循环调用'),
        message: words(
          'Its calls lead back to itself while it waits for them: once all servers are held, nothing can go on.',
          '它等待的调用又绕回它自身：一旦所有服务台都被占住，谁也无法继续。',
        ),
        remedy: words(
          'Put a queue into the circle, or set a call in it to “Hand over”.',
          '在环中放入一个队列，或把其中一个调用改为“交付即走”。',
        ),
      }),
    );
};

/** The handlers that it waits for until they have finished, also those behind routers. */
function calledBy(stop: Stop): readonly Stop[] {
  const found = new Set<Stop>();
  const seen = new Set<Stop>();
  const left: Line[] = [...stop.outs];
  for (let line = left.pop(); line !== undefined; line = left.pop()) {
    if (line.to.serves !== null && isCall(line) && line.params.call === 'wait') found.add(line.to);
    else if (isRouter(line.to) && !seen.has(line.to)) {
      seen.add(line.to);
      left.push(...line.to.outs);
    }
  }
  return [...found];
}

function callsItself(stop: Stop, calls: ReadonlyMap<Stop, readonly Stop[]>): boolean {
  const seen = new Set<Stop>();
  const left = [...(calls.get(stop) ?? [])];
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    if (next === stop) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    left.push(...(calls.get(next) ?? []));
  }
  return false;
}
