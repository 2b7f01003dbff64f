import { type RefObject, useLayoutEffect, useState } from 'react';

/** What is drawn, before it is scaled: in dots of the layout. How many pages it takes, only the layout knows. */
type Extent = { readonly width: number; readonly height: number; readonly pages: number };

/** A label of 40 mm is looked at from near, but not so near that nobody sees how small it is. */
const largest = 1.6;
/** Of the desk's edges, so that the paper's own can be seen. */
const border = 24;

/** How much nearer or farther a paper is seen, so that it is as wide as the desk has room. */
export function usePreviewScale(
  desk: RefObject<HTMLElement | null>,
  paper: RefObject<HTMLElement | null>,
  isTrueSize: boolean,
): { readonly scale: number; readonly extent: Extent } {
  const [room, setRoom] = useState(0);
  const [extent, setExtent] = useState<Extent>({ width: 0, height: 0, pages: 1 });
  useLayoutEffect(() => {
    const [outer, inner] = [desk.current, paper.current];
    if (outer === null || inner === null) return undefined;
    const look = () => {
      setRoom(outer.clientWidth);
      const pages = Math.max(1, inner.querySelectorAll('[data-page]').length);
      const seen = { width: inner.offsetWidth, height: inner.offsetHeight, pages };
      setExtent((old) => (isAlike(old, seen) ? old : seen));
    };
    const watch = new ResizeObserver(look);
    watch.observe(outer);
    watch.observe(inner);
    look();
    return () => watch.disconnect();
  }, [desk, paper]);
  const fitting = (room - border) / Math.max(extent.width, 1);
  const scale = isTrueSize || room === 0 ? 1 : Math.max(Math.min(fitting, largest), 0.1);
  return { scale, extent };
}

function isAlike(one: Extent, other: Extent): boolean {
  return one.width === other.width && one.height === other.height && one.pages === other.pages;
}
