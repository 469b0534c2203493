import { useEffect, useRef, useState } from 'react';

/** The newest value, renewed at most once in so many milliseconds; null is shown at once. */
export function useThrottled<T>(value: T, renewal: number): T {
  const [shown, setShown] = useState(value);
  const shownAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const show = () => {
      shownAt.current = performance.now();
      setShown(value);
    };
    // A report may come a little early without having to wait for the next.
    const due = shownAt.current + renewal - 30 - performance.now();
    if (due <= 0 || value === null) {
      show();
      return;
    }
    const timer = setTimeout(show, due);
    return () => clearTimeout(timer);
  }, [value, renewal]);
  return shown;
}
