import { describe, expect, it } from 'vitest';
import { createMemory } from '../memory.ts';
import { none } from '../messages.ts';
import { held, idle, reserved, Servers, serving } from './servers.ts';

function row(servers: Servers, oldest: number): number[] {
  const found = [];
  let elder = none;
  for (let server = oldest; server !== none; server = servers.younger(server)) {
    expect(servers.elder(server)).toBe(elder);
    elder = server;
    found.push(server);
  }
  return found;
}

describe('servers', () => {
  it('[H2] stand in the order in which they were opened, whichever closes', () => {
    const servers = new Servers(createMemory());
    const a = servers.open(none);
    const b = servers.open(a);
    const c = servers.open(b);
    servers.close(b);
    expect(row(servers, a)).toEqual([a, c]);
    const d = servers.open(c);
    expect(row(servers, a)).toEqual([a, c, d]);
    servers.close(a);
    servers.close(d);
    expect(row(servers, c)).toEqual([c]);
  });

  it('[P5][P7] go from reserved to serving, held and idle', () => {
    const servers = new Servers(createMemory());
    const server = servers.open(none);
    expect(servers.mode(server)).toBe(idle);
    servers.reserve(server, 12, 3, 4);
    expect([servers.mode(server), servers.message(server)]).toEqual([reserved, 12]);
    servers.begin(server, 1.5, 2.5);
    expect([servers.mode(server), servers.beganAt(server), servers.endsAt(server)]).toEqual([
      serving,
      1.5,
      2.5,
    ]);
    expect([servers.caller(server), servers.callerRef(server)]).toEqual([3, 4]);
    servers.hold(server, 1, 2);
    expect([servers.mode(server), servers.message(server), servers.caller(server)]).toEqual([held, none, 3]);
    expect(servers.settle(server, 0, 1)).toBe(false);
    expect(servers.settle(server, 1, 0)).toBe(false);
    expect(servers.settle(server, 0, 1)).toBe(true);
    servers.rest(server, 99);
    expect([servers.mode(server), servers.idleOrder(server), servers.caller(server)]).toEqual([
      idle,
      99,
      none,
    ]);
  });

  it('is as a new one when its record is used again', () => {
    const servers = new Servers(createMemory());
    const server = servers.open(none);
    servers.reserve(server, 12, 3, 4);
    servers.hold(server, 1, 1);
    servers.close(server);
    const again = servers.open(none);
    expect(again).toBe(server);
    expect([
      servers.mode(again),
      servers.message(again),
      servers.caller(again),
      servers.nextIdle(again),
    ]).toEqual([idle, none, none, none]);
  });
});
