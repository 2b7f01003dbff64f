import { Checkbox } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './customer-grid.module.css';
import { headingOf, isAmount, sortKeyOf } from './list-columns.ts';
import { type ListHabits, sortedAnew } from './list-habits.ts';
import type { Selection } from './selection.ts';
import type { ListFacts } from './use-list-facts.ts';

type GridHeadProps = {
  readonly facts: ListFacts;
  readonly habits: ListHabits;
  readonly onHabits: (habits: ListHabits) => void;
  readonly selection: Selection;
  readonly areAllChosen: boolean;
  readonly onAll: () => void;
};

/** The headings. A click sorts, another one turns the list round. */
export function GridHead({
  facts,
  habits,
  onHabits,
  selection,
  areAllChosen,
  onAll,
}: GridHeadProps) {
  const words = useWords();
  return (
    <div role="rowgroup" className={classes.head}>
      <div role="row" aria-rowindex={1} className={classes.row}>
        <div role="columnheader" className={classes.tick}>
          <Checkbox
            aria-label={words.t('customers.chooseAll')}
            checked={areAllChosen}
            indeterminate={!areAllChosen && selection.chosen.size > 0}
            onChange={onAll}
          />
        </div>
        {habits.columns.map((column) => {
          const heading = headingOf(column, facts.fields, words);
          const isSorted = habits.sortedBy === column;
          return (
            <div
              key={column}
              role="columnheader"
              className={classes.heading}
              data-end={isAmount(column) || undefined}
              aria-sort={isSorted ? (habits.down ? 'descending' : 'ascending') : 'none'}
            >
              {sortKeyOf(column) === undefined ? (
                <span className={classes.plain}>{heading}</span>
              ) : (
                <button
                  type="button"
                  className={classes.sort}
                  onClick={() => onHabits(sortedAnew(habits, column))}
                >
                  <span className={classes.word}>{heading}</span>
                  {isSorted && <Icon name={habits.down ? 'down' : 'up'} size={14} />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}
