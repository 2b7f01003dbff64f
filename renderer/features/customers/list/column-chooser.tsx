import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './column-chooser.module.css';
import { type ColumnId, columnsWith, firstColumns, headingOf } from './list-columns.ts';
import type { ListHabits } from './list-habits.ts';
import type { ListFacts } from './use-list-facts.ts';

type ColumnChooserProps = {
  readonly habits: ListHabits;
  readonly facts: ListFacts;
  readonly onChange: (habits: ListHabits) => void;
};

/** Which columns the list has, and in which order. This counter remembers it. */
export function ColumnChooser({ habits, facts, onChange }: ColumnChooserProps) {
  const words = useWords();
  const { t } = words;
  const { columns } = habits;
  const others = columnsWith(facts.fields).filter((column) => !columns.includes(column));
  const show = (wanted: readonly ColumnId[]) => onChange({ ...habits, columns: wanted });

  return (
    <Popover position="bottom-end" width="19rem" trapFocus shadow="md">
      <Popover.Target>
        <Button variant="default" leftSection={<Icon name="columns" size={18} />}>
          {t('customers.columns')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.root}>
          <ul className={classes.list}>
            {[...columns, ...others].map((column) => {
              const at = columns.indexOf(column);
              const name = headingOf(column, facts.fields, words);
              return (
                <li key={column} className={classes.line}>
                  <Checkbox
                    label={name}
                    checked={at >= 0}
                    disabled={at >= 0 && columns.length === 1}
                    onChange={() =>
                      show(at >= 0 ? columns.filter((one) => one !== column) : [...columns, column])
                    }
                  />
                  {at >= 0 && (
                    <span className={classes.moves}>
                      <Move
                        to="up"
                        name={name}
                        off={at === 0}
                        go={() => show(moved(columns, at, -1))}
                      />
                      <Move
                        to="down"
                        name={name}
                        off={at === columns.length - 1}
                        go={() => show(moved(columns, at, 1))}
                      />
                    </span>
                  )}
                </li>
              );
            })}
          </ul>
          <Button variant="subtle" size="compact-sm" onClick={() => show(firstColumns)}>
            {t('customers.usualColumns')}
          </Button>
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}

type MoveProps = {
  readonly to: 'up' | 'down';
  readonly name: string;
  readonly off: boolean;
  readonly go: () => void;
};

function Move({ to, name, off, go }: MoveProps) {
  const { t } = useWords();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size="sm"
      disabled={off}
      aria-label={t(to === 'up' ? 'customers.moveUp' : 'customers.moveDown', { name })}
      onClick={go}
    >
      <Icon name={to} size={15} />
    </ActionIcon>
  );
}

function moved(columns: readonly ColumnId[], at: number, by: -1 | 1): readonly ColumnId[] {
  const column = columns[at];
  const rest = columns.filter((_, index) => index !== at);
  return column === undefined ? columns : rest.toSpliced(at + by, 0, column);
}
