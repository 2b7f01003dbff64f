import { useCallback, useLayoutEffect, useRef } from 'react';

/**
 * The same function from one drawing to the next, which calls the newest one: for what is dear to draw and is drawn
 * again only when what it shows is another. For handlers only, never to be called while drawing.
 */
export function useSteady<Args extends readonly unknown[], Answer>(
  newest: (...args: Args) => Answer,
): (...args: Args) => Answer {
  const latest = useRef(newest);
  useLayoutEffect(() => {
    latest.current = newest;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
