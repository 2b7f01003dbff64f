import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useId, useRef, useState } from 'react';

import { isComposing } from '#ui/composing.ts';
import { rowByKey } from '#ui/row-by-key.ts';

import classes from './virtual-rows.module.css';

type VirtualRowsProps = {
  readonly label: string;
  readonly headings: readonly string[];
  /** How the columns share the room: the tracks of a CSS grid. */
  readonly columns: 'three' | 'four' | 'five';
  readonly count: number;
  readonly keyOf: (at: number) => string;
  /** One cell for each heading. */
  readonly cellsOf: (at: number) => readonly ReactNode[];
  /** Enter or a click on a row. */
  readonly onOpen?: (at: number) => void;
};

/** Height of a row in pixels, as the style sheet has it; the virtualiser must know it before it draws. */
const rowHeight = 44;

/** A long list of which only the rows in view are there. One stop for Tab; arrows move, Enter opens. */
export function VirtualRows(props: VirtualRowsProps) {
  const { count, headings, keyOf, cellsOf, onOpen } = props;
  const name = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [chosen, setChosen] = useState(0);
  const row = Math.min(chosen, Math.max(0, count - 1));
  // oxlint-disable-next-line react/incompatible-library -- its answers are read while drawing and handed to nobody who would keep them
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // Room for the heading, which stays in view above the rows.
    scrollPaddingStart: rowHeight,
  });
  const isInView = rows.getVirtualItems().some(({ index }) => index === row);

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || event.target !== event.currentTarget) return;
    const inSight = (frame.current?.clientHeight ?? 0) / rowHeight;
    const to = rowByKey(event.key, { row, count, inSight });
    if (to !== undefined) {
      setChosen(to);
      rows.scrollToIndex(to, { align: 'auto' });
    } else if (event.key === 'Enter' && count > 0) onOpen?.(row);
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={frame}
      className={classes.frame}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-activedescendant={isInView && count > 0 ? `${name}-${row}` : undefined}
      data-columns={props.columns}
      onKeyDown={onKeyDown}
    >
      <div role="row" className={classes.head} aria-rowindex={1}>
        {headings.map((heading) => (
          <div key={heading} role="columnheader" className={classes.cell}>
            {heading}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes.rows} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, start }) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it has the keys
          <div
            key={keyOf(index)}
            id={`${name}-${index}`}
            role="row"
            aria-rowindex={index + 2}
            data-active={index === row || undefined}
            data-opens={onOpen !== undefined || undefined}
            className={classes.row}
            style={{ transform: `translateY(${start}px)` }}
            onClick={() => {
              setChosen(index);
              onOpen?.(index);
            }}
          >
            {cellsOf(index).map((cell, at) => (
              <div key={headings[at]} role="gridcell" className={classes.cell}>
                {cell}
              </div>
            ))}
          </div>
        ))}
      </div>
    </div>
  );
}
