import { useLayoutEffect, useRef } from 'react';

/**
 * Keeps the keyboard in the step: first on its place, then, once the way on is open, on that. Whoever
 * has gone on to a field, or is typing in the search box, keeps the keyboard. Before the page is drawn,
 * since a click that leaves the focus nowhere gives it to the search box. When the step `isOver`, once more: what was
 * pressed for that is gone.
 */
export function useStepFocus<Place extends HTMLElement>(isReady: boolean, isOver = false) {
  const place = useRef<Place>(null);
  const way = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const present = document.activeElement;
    const isFree =
      present === null ||
      present === document.body ||
      present === place.current ||
      (present instanceof HTMLInputElement && present.id === 'find' && present.value === '');
    if (isFree) (isReady ? way : place).current?.focus({ preventScroll: true });
  }, [isReady, isOver]);
  return { place, way };
}
