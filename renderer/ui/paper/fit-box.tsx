import { useLayoutEffect, useRef } from 'react';

import type { Room } from '#domain/printing/paper.ts';

import type { DrawnBlock } from './drawn-block.ts';
import { Drawn } from './drawn.tsx';
import { largestScale } from './largest-scale.ts';
import { tightenTables } from './measure.ts';
import styles from './paper.module.css';

type FitBoxProps = {
  readonly blocks: readonly DrawnBlock[];
  readonly room: Room;
  /** By a quarter: what is high on the screen is wide here. */
  readonly isTurned: boolean;
};

/** Two hundred lines on a label are a fortieth of their size; nothing is asked for that is smaller. */
const smallest = 0.01;

/** All blocks in one room, drawn smaller by one factor where they have no room as they are. */
export function FitBox({ blocks, room, isTurned }: FitBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current !== null) fit(box.current, isTurned);
  }, [blocks, room, isTurned]);
  return (
    <div
      ref={box}
      className={styles['fit']}
      // In plain millimetres, whatever becomes of what stands in it.
      style={{ width: `${room.width}mm`, height: `${room.height ?? 0}mm` }}
    >
      <div className={`${styles['flow']} ${styles['whole']}`}>
        {blocks.map((block, at) => (
          <Drawn key={at} block={block} />
        ))}
      </div>
    </div>
  );
}

function fit(box: HTMLElement, isTurned: boolean): void {
  const flow = box.firstElementChild;
  if (!(flow instanceof HTMLElement)) return;
  flow.style.removeProperty('--mm');
  tightenTables(flow);
  // Where even that is too large nothing can be done: it is drawn as small as it is borne.
  if (largestScale(flow, smallest, fits) === null) flow.style.setProperty('--mm', `${smallest}mm`);

  /** By comparing sides of boxes: the preview may be scaled. */
  function fits(): boolean {
    const [outer, inner] = [box, flow].map((one) => one?.getBoundingClientRect());
    if (outer === undefined || inner === undefined) return true;
    return isTurned ? inner.width <= outer.width : inner.height <= outer.height;
  }
}
