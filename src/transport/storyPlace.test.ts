import { describe, expect, it } from 'vitest';
import { storyPlace } from './storyPlace.ts';

const canvas = { x: 76, y: 94, width: 914, height: 430 };
const button = { x: 500 };
const story = { width: 380, height: 32 };

describe('where the story of a step stands', () => {
  it('is at the button where nothing is drawn there', () => {
    expect(storyPlace(story, canvas, button, [])).toEqual({ x: 500, y: 100 });
  });

  it('is beside what is drawn, as high as may be', () => {
    const node = { x: 600, y: 96, width: 170, height: 100 };
    expect(storyPlace(story, canvas, button, [node])).toEqual({ x: 82, y: 100 });
    const row = { x: 76, y: 94, width: 914, height: 200 };
    const { y } = storyPlace(story, canvas, button, [row]);
    expect(y).toBeGreaterThanOrEqual(300);
    expect(y).toBeLessThan(312);
  });

  it('is on the page, and below the canvas where that is full', () => {
    const narrow = { x: 0, y: 88, width: 390, height: 400 };
    const { x } = storyPlace(story, narrow, { x: 64 }, []);
    expect(x).toBe(6);
    expect(storyPlace(story, canvas, button, [canvas])).toEqual({ x: 82, y: 530 });
  });
});
