import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNameTeller } from './nameTeller.ts';

describe('createNameTeller', () => {
  beforeEach(() => vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  function listen() {
    const heard: string[] = [];
    return { heard, teller: createNameTeller((name) => heard.push(name), 1000) };
  }

  it('tells the first at once, and at most one in each stretch of time', () => {
    const { heard, teller } = listen();
    for (let wall = 0; wall < 3000; wall += 100) {
      teller.tell(`${wall}`, wall);
      vi.advanceTimersByTime(100);
    }
    expect(heard).toEqual(['0', '900', '1900', '2900']);
  });

  it('tells the last though nothing comes after it', () => {
    const { heard, teller } = listen();
    teller.tell('3 waiting', 0);
    teller.tell('4 waiting', 10);
    teller.tell('9 waiting', 20);
    vi.advanceTimersByTime(1000);
    expect(heard).toEqual(['3 waiting', '9 waiting']);
  });

  it('says nothing twice, and nothing once it is stopped', () => {
    const { heard, teller } = listen();
    teller.tell('idle', 0);
    teller.tell('idle', 5000);
    teller.tell('busy', 5001);
    teller.tell('idle', 5002);
    teller.tell('busy', 5003);
    teller.stop();
    vi.advanceTimersByTime(5000);
    expect(heard).toEqual(['idle', 'busy']);
  });
});
