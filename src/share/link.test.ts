import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packing } from '../store/packing.ts';
import { fromBase64Url, toBase64Url } from './base64Url.ts';
import { fromFlowLink, isFlowLink, largestUnpacked, linkFaults, toFlowLink } from './link.ts';

async function linkOf(text: string): Promise<string> {
  return (await toFlowLink(text, packing)) ?? '';
}

async function faultOf(hash: string) {
  const read = await fromFlowLink(hash, packing);
  return read.ok ? read.value : read.problems[0]?.message;
}

describe('a link', () => {
  it('gives back any text that went into it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 3000 }), async (text) => {
        // Half of a surrogate pair is no text that a file could hold.
        const whole = new TextDecoder().decode(new TextEncoder().encode(text));
        const hash = await linkOf(whole);
        expect(hash).toMatch(/^#f1=[\w-]+$/);
        expect(await fromFlowLink(hash, packing)).toEqual({ ok: true, value: whole });
      }),
      { numRuns: 60 },
    );
  });

  it('is known among other fragments', () => {
    expect(['#f1=abc', '#f2=', '#f12=x'].map(isFlowLink)).toEqual([true, true, true]);
    expect(['', '#canvas', '#f=abc', '#example=direct', 'f1=abc'].map(isFlowLink)).toEqual(
      Array(5).fill(false),
    );
  });

  it('that was cut, changed or made up is told to be damaged', async () => {
    const hash = await linkOf(JSON.stringify({ format: 'eddy-flow/1', nodes: {}, name: 'x'.repeat(200) }));
    const changed = hash.slice(0, 20) + (hash[20] === 'A' ? 'B' : 'A') + hash.slice(21);
    for (const each of [
      '#f1=',
      '#f1=!!',
      '#f1=AAAA',
      '#f0=AAAA',
      hash.slice(0, -3),
      hash.slice(0, 30),
      changed,
    ])
      expect(await faultOf(each), each).toEqual(linkFaults.damaged);
  });

  it('that is no link at all is told to hold nothing', async () => {
    for (const each of ['#flow=%%%garbage', '#AAAAAAAA', '#f=abc']) {
      expect(await faultOf(each), each).toEqual(linkFaults.unknown);
    }
  });

  it('of a version that is not known here is told to be newer', async () => {
    expect(await faultOf('#f2=anything at all')).toEqual(linkFaults.newer);
    expect(await faultOf('#f9999=')).toEqual(linkFaults.newer);
  });

  it('that unpacks to very much is not unpacked further than a flow could go', async () => {
    // A hundred megabytes in as many kilobytes.
    const bomb = await linkOf('0'.repeat(100_000_000));
    expect(bomb.length).toBeLessThan(200_000);
    const before = process.memoryUsage().arrayBuffers;
    expect(await faultOf(bomb)).toEqual(linkFaults.large);
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50_000_000);
    expect(await faultOf(await linkOf('0'.repeat(largestUnpacked + 1)))).toEqual(linkFaults.large);
    expect(await faultOf(`#f1=${'A'.repeat(1_000_001)}`)).toEqual(linkFaults.large);
  });

  it('cannot be made nor read where the platform has no packing', async () => {
    const none = { pack: async () => null, unpack: async () => ({ fault: 'unable' }) as const };
    expect(await toFlowLink('text', none)).toBeNull();
    expect(await fromFlowLink('#f1=AAAA', none)).toMatchObject({
      problems: [{ message: linkFaults.unable }],
    });
  });
});

describe('base64url', () => {
  it('is what others write', () => {
    for (let length = 0; length < 40; length++) {
      const bytes = Uint8Array.from({ length }, (_, index) => (index * 97 + length * 31) & 255);
      expect(toBase64Url(bytes)).toBe(Buffer.from(bytes).toString('base64url'));
      expect(fromBase64Url(toBase64Url(bytes))).toEqual(bytes);
    }
    expect(fromBase64Url('YQ==')).toEqual(Uint8Array.of(97));
    expect([fromBase64Url('a'), fromBase64Url('ab+c'), fromBase64Url('ab c')]).toEqual([null, null, null]);
  });
});
