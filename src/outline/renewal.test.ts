import { describe, expect, it } from 'vitest';
import { renewalOf } from './renewal.ts';

describe("how long the outline's figures stand", () => {
  it('a tenth of a second, as in the other panels', () => {
    expect(renewalOf(7, false)).toBe(100);
    expect(renewalOf(50, false)).toBe(100);
  });

  it('longer where there are many lines, a second at most', () => {
    expect(renewalOf(200, false)).toBe(400);
    expect(renewalOf(10_000, false)).toBe(1000);
  });

  it('a second where the focus is in it', () => {
    expect(renewalOf(7, true)).toBe(1000);
  });
});
