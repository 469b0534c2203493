import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { drawnBoxes, onDrawn } from '../store/drawn.ts';
import { floats } from '../ui/floats.ts';
import { margin, storyPlace } from './storyPlace.ts';

/** Longer lines are hard to read; and none is as wide as the window. Pixels. */
const widest = 560;

/** Milliseconds for which a story waits to hear what is drawn; then it is shown all the same. */
const patience = 500;

/** Puts the story of a step where it covers nothing, and again whenever something else stands there: with a pan, or with a panel. */
export function useStoryPlace(story: RefObject<HTMLElement | null>, stepped: object | null): void {
  const waits = useRef(true);
  useLayoutEffect(() => {
    if (stepped !== null) putClear(story.current, waits.current);
  });
  useEffect(() => {
    if (stepped === null) return;
    let asked = 0;
    const place = () => {
      asked = 0;
      putClear(story.current, waits.current);
    };
    // Once in a frame, with all in its new place.
    const ask = () => {
      if (asked === 0) asked = requestAnimationFrame(place);
    };
    const ends = [onDrawn(ask), floats.subscribe(ask)];
    const late = setTimeout(() => {
      waits.current = false;
      ask();
    }, patience);
    window.addEventListener('resize', ask);
    return () => {
      cancelAnimationFrame(asked);
      clearTimeout(late);
      for (const end of ends) end();
      window.removeEventListener('resize', ask);
    };
  }, [story, stepped]);
}

/** Over the canvas, but over nothing that is drawn there nor what stands above it. */
function putClear(story: HTMLElement | null, waits: boolean): void {
  const canvas = document.querySelector('main')?.getBoundingClientRect();
  const button = story?.parentElement?.getBoundingClientRect();
  if (story === null || canvas === undefined || button === undefined) return;
  const drawn = drawnBoxes() ?? (waits ? null : []);
  story.style.visibility = drawn === null ? 'hidden' : '';
  if (drawn === null) return;
  story.style.maxWidth = `${Math.min(widest, canvas.width - 2 * margin)}px`;
  const size = { width: story.offsetWidth, height: story.offsetHeight };
  const page = { width: window.innerWidth, height: window.innerHeight };
  const { x, y } = storyPlace(size, canvas, button, [...drawn, ...floats.boxes()], page);
  story.style.left = `${x}px`;
  story.style.top = `${y}px`;
}
