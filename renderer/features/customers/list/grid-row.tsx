import { Checkbox } from '@mantine/core';
import type { MouseEvent } from 'react';

import type { RowId } from '#domain/kernel/units.ts';
import { PhoneText } from '#ui/phone-text.tsx';
import { TagChip } from '#ui/tag-chip.tsx';

import { type CellContext, cellText } from './cell-text.ts';
import classes from './customer-grid.module.css';
import { type ColumnId, isAmount } from './list-columns.ts';
import type { ListHabits } from './list-habits.ts';
import type { Selection } from './selection.ts';
import type { ListFacts } from './use-list-facts.ts';

type GridRowProps = {
  readonly row: number;
  readonly slot: number;
  /** Pixels from the top of all rows. */
  readonly top: number;
  readonly isActive: boolean;
  readonly context: CellContext;
  readonly facts: ListFacts;
  readonly habits: ListHabits;
  readonly selection: Selection;
  readonly onOpen: (id: RowId) => void;
  readonly onTick: (isRange: boolean) => void;
  readonly onPoint: () => void;
};

/** One customer. A click on the row opens the card; on the box, or with Shift or Ctrl, it ticks. */
export function GridRow(props: GridRowProps) {
  const { row, slot, top, isActive, context, habits, selection, onTick } = props;
  const { columns, words } = context;
  const id = columns.ids[slot];
  const isChosen = id !== undefined && selection.chosen.has(id);
  const name = columns.texts.name.values[slot] || words.t('common.noName');

  function onClick(event: MouseEvent) {
    if (event.shiftKey || event.ctrlKey || event.metaKey) onTick(event.shiftKey);
    else {
      props.onPoint();
      if (id !== undefined) props.onOpen(id);
    }
  }

  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the grid around it has the keys
    <div
      id={`customer-row-${row}`}
      role="row"
      aria-rowindex={row + 2}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      className={classes.row}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
      // Shift+click would mark the words between the two clicks.
      onMouseDown={(event) => event.shiftKey && event.preventDefault()}
    >
      {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- Space in the grid does it */}
      <div
        role="gridcell"
        className={classes.tick}
        onClick={(event) => {
          event.stopPropagation();
          onTick(event.shiftKey);
        }}
      >
        <Checkbox
          tabIndex={-1}
          aria-label={words.t('customers.choose', { name })}
          checked={isChosen}
          onChange={() => undefined}
        />
      </div>
      {habits.columns.map((column) => (
        <div
          key={column}
          role="gridcell"
          className={classes.cell}
          data-end={isAmount(column) || undefined}
          data-name={column === 'name' || undefined}
        >
          <CellContent {...props} column={column} name={name} />
        </div>
      ))}
    </div>
  );
}

type CellContentProps = Pick<GridRowProps, 'slot' | 'context' | 'facts'> & {
  readonly column: ColumnId;
  readonly name: string;
};

function CellContent({ column, slot, context, facts, name }: CellContentProps) {
  const { columns } = context;
  if (column === 'name') return name;
  if (column === 'tags') {
    const tags = (columns.tags[slot] ?? []).flatMap((code) => {
      const tagId = columns.tagIds[code];
      return (tagId && facts.tagById.get(tagId)) ?? [];
    });
    return tags.map((tag) => (
      <TagChip key={tag.id} colour={tag.colour} size="small">
        {tag.name}
      </TagChip>
    ));
  }
  const text = cellText(column, slot, context);
  return column === 'phones' ? <PhoneText typed={text} digits={text} /> : text;
}
