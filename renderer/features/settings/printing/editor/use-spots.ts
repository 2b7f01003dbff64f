import { type MouseEvent, type RefObject, useEffect, useRef } from 'react';

import { type Spot, elementOf } from './part-spot.ts';

const mark = 'data-edited';

type SpotsProps = {
  readonly spots: readonly (Spot | undefined)[];
  /** Its place among the parts; -1 for none. */
  readonly chosen: number;
  readonly onChoose: (place: number) => void;
};

/** Marks on the paper what is being changed and brings it into sight; a click on the paper chooses a part the other way round. */
export function useSpots(
  paper: RefObject<HTMLDivElement | null>,
  { spots, chosen, onChoose }: SpotsProps,
) {
  const shown = useRef(-1);

  useEffect(() => {
    const { current } = paper;
    if (current === null) return undefined;
    const seek = () => {
      const spot = spots[chosen];
      const element = spot && elementOf(current, spot);
      for (const old of current.querySelectorAll(`[${mark}]`))
        if (old !== element) old.removeAttribute(mark);
      element?.setAttribute(mark, '');
      // What is typed into stays in sight; what was just chosen comes to the middle.
      element?.scrollIntoView({ block: shown.current === chosen ? 'nearest' : 'center' });
      shown.current = element === undefined ? -1 : chosen;
    };
    seek();
    // The paper is drawn in steps: a picture is looked at before it has a place, and pages are measured first.
    const drawn = new MutationObserver(seek);
    drawn.observe(current, { childList: true, subtree: true });
    return () => drawn.disconnect();
  });

  function choose({ target }: MouseEvent): void {
    const { current } = paper;
    if (current === null || !(target instanceof Element)) return;
    const place = spots.findIndex(
      (spot) => spot !== undefined && elementOf(current, spot)?.contains(target) === true,
    );
    if (place !== -1) onChoose(place);
  }

  return choose;
}
