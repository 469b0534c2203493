import { describe, expect, it } from 'vitest';
import { storyPlace } from './storyPlace.ts';

const canvas = { x: 76, y: 94, width: 914, height: 430 };
const button = { x: 500 };
const story = { width: 380, height: 32 };
const page = { width: 1280, height: 720 };

describe('where the story of a step stands', () => {
  it('is at the button where nothing is drawn there', () => {
    expect(storyPlace(story, canvas, button, [], page)).toEqual({ x: 500, y: 100 });
  });

  it('is beside what is drawn, as high as may be', () => {
    const node = { x: 600, y: 96, width: 170, height: 100 };
    expect(storyPlace(story, canvas, button, [node], page)).toEqual({ x: 82, y: 100 });
    const row = { x: 76, y: 94, width: 914, height: 200 };
    const { y } = storyPlace(story, canvas, button, [row], page);
    expect(y).toBeGreaterThanOrEqual(300);
    expect(y).toBeLessThan(312);
  });

  it('is on the page, and below the canvas where that is full', () => {
    const narrow = { x: 0, y: 88, width: 390, height: 400 };
    const { x } = storyPlace(story, narrow, { x: 64 }, [], { width: 390, height: 844 });
    expect(x).toBe(6);
    expect(storyPlace(story, canvas, button, [canvas], page)).toEqual({ x: 82, y: 530 });
  });

  it('stays on the page where nothing is below the canvas: where it covers least', () => {
    const alone = { ...canvas, height: 626 };
    const left = { x: 76, y: 94, width: 500, height: 626 };
    const right = { x: 576, y: 94, width: 414, height: 400 };
    const low = { x: 576, y: 510, width: 60, height: 210 };
    const at = storyPlace(story, alone, button, [alone], page);
    expect(at.y + story.height).toBeLessThanOrEqual(page.height);
    const clear = storyPlace(story, alone, button, [left, right, low], page);
    expect(clear.x).toBe(604);
    expect(clear.y).toBeGreaterThanOrEqual(494);
    expect(clear.y + story.height).toBeLessThanOrEqual(page.height);
    // Lower than the story itself, and narrower.
    const cut = storyPlace(story, { x: 900, y: 94, width: 300, height: 20 }, button, [], {
      width: 1200,
      height: 130,
    });
    expect(cut).toEqual({ x: 814, y: 92 });
  });
});
