import { useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useEffect, useRef } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { rowByKey } from '#ui/row-by-key.ts';

import type { CellContext } from './cell-text.ts';
import classes from './customer-grid.module.css';
import { GridHead } from './grid-head.tsx';
import { GridRow } from './grid-row.tsx';
import { widthOf } from './list-columns.ts';
import type { ListHabits } from './list-habits.ts';
import { type Selection, allOrNobody, extended, movedTo, toggled } from './selection.ts';
import type { ListFacts } from './use-list-facts.ts';
import type { ShownList } from './use-list.ts';
import type { RowId } from '#domain/kernel/units.ts';

type CustomerGridProps = {
  readonly list: ShownList;
  readonly facts: ListFacts;
  readonly context: CellContext;
  readonly habits: ListHabits;
  readonly onHabits: (habits: ListHabits) => void;
  readonly selection: Selection;
  readonly onSelect: (selection: Selection) => void;
  readonly onOpen: (id: RowId) => void;
  readonly onDelete: () => void;
};

/** Height of a row in pixels, as the style sheet has it; the virtualiser must know it before it draws. */
const rowHeight = 44;

/**
 * The list itself: only the rows in view are there, so that 100,000 scroll like 50. One stop for Tab; arrows
 * move, Space ticks, Shift ticks a range, Ctrl+A everybody, Enter opens.
 */
export function CustomerGrid(props: CustomerGridProps) {
  const { list, habits, selection, onSelect } = props;
  const { t } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const count = list.slots.length;
  // oxlint-disable-next-line react/incompatible-library -- its answers are read while drawing and handed to nobody who would keep them
  const rows = useVirtualizer({
    count,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    // Room for the heading, which stays in view above the rows.
    scrollPaddingStart: rowHeight,
  });
  const row = Math.min(selection.row, Math.max(0, count - 1));
  const idAt = (at: number) => {
    const slot = list.slots[at];
    return slot === undefined ? undefined : list.columns.ids[slot];
  };

  // Scrolled away by the mouse, the row is not there to be pointed to.
  const isInView = rows.getVirtualItems().some(({ index }) => index === row);

  // Another question is another list: it begins at its top.
  useEffect(() => {
    frame.current?.scrollTo({ top: 0 });
  }, [habits.sortedBy, habits.down]);

  function go(to: number, isRange: boolean) {
    onSelect(isRange ? extended(selection, to, idAt) : movedTo(selection, to));
    rows.scrollToIndex(to, { align: 'auto' });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (isComposing(event.nativeEvent) || event.target !== event.currentTarget) return;
    const inSight = (frame.current?.clientHeight ?? 0) / rowHeight;
    const to = rowByKey(event.key, { row, count, inSight });
    const id = idAt(row);
    if (to !== undefined) go(to, event.shiftKey);
    else if (event.key === ' ') onSelect(toggled(selection, row, idAt));
    else if (event.key === 'Enter' && id !== undefined) props.onOpen(id);
    else if (event.key === 'Delete' && selection.chosen.size > 0) props.onDelete();
    else if (event.key === 'Escape' && selection.chosen.size > 0) {
      onSelect({ ...selection, chosen: new Set() });
    } else if (event.code === 'KeyA' && (event.ctrlKey || event.metaKey)) {
      onSelect(allOrNobody(selection, count, idAt));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  return (
    <div
      ref={frame}
      className={classes.frame}
      role="grid"
      tabIndex={0}
      aria-label={t('customers.grid')}
      aria-rowcount={count + 1}
      aria-multiselectable="true"
      aria-activedescendant={isInView ? `customer-row-${row}` : undefined}
      style={gridStyle(habits)}
      onKeyDown={onKeyDown}
    >
      <GridHead
        {...props}
        areAllChosen={count > 0 && selection.chosen.size >= count}
        onAll={() => onSelect(allOrNobody(selection, count, idAt))}
      />
      <div role="rowgroup" className={classes.rows} style={{ blockSize: rows.getTotalSize() }}>
        {rows.getVirtualItems().map((item) => (
          <GridRow
            key={list.slots[item.index]}
            {...props}
            row={item.index}
            slot={list.slots[item.index] ?? 0}
            top={item.start}
            isActive={item.index === row}
            onTick={(isRange) =>
              onSelect(
                isRange
                  ? extended(selection, item.index, idAt)
                  : toggled(selection, item.index, idAt),
              )
            }
            onPoint={() => onSelect(movedTo(selection, item.index))}
          />
        ))}
      </div>
    </div>
  );
}

/** Columns share what the window has beyond their least widths. */
function gridStyle({ columns }: ListHabits): CSSProperties {
  const widths = columns.map(widthOf);
  const whole = widths.reduce((sum, width) => sum + width, 3);
  const tracks = widths.map((width) => `minmax(${width}rem, ${width}fr)`).join(' ');
  return { '--tracks': `3rem ${tracks}`, '--whole': `${whole}rem` };
}
