import { ActionIcon, Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './row-list.module.css';

type RowListProps<Row extends { readonly id: string }> = {
  readonly rows: readonly Row[];
  readonly onRows: (rows: readonly Row[]) => void;
  readonly newRow: () => Row;
  readonly add: string;
  /** How many of the first rows stay: every shop has a first tier. */
  readonly fixed?: number;
  readonly empty?: string;
  readonly row: (row: Row, at: number, edit: (patch: Partial<Row>) => void) => ReactNode;
};

/** Rows of a part of the programme, edited in place and saved with their sheet. Labels stand over the first one. */
export function RowList<Row extends { readonly id: string }>(props: RowListProps<Row>) {
  const { rows, onRows, newRow, add, fixed = 0, empty, row } = props;
  const { t } = useWords();
  const { list, adder, willAdd, willRemove } = useRowFocus(rows.length);
  return (
    <div className={classes.root}>
      {rows.length === 0 && empty !== undefined && <p className={classes.empty}>{empty}</p>}
      <ul ref={list} className={classes.list}>
        {rows.map((one, at) => (
          <li key={one.id}>
            <div
              className={classes.row}
              role="group"
              aria-label={t('loyalty.row', { row: at + 1 })}
              data-first={at === 0}
            >
              {row(one, at, (patch) =>
                onRows(rows.map((other) => (other === one ? { ...other, ...patch } : other))),
              )}
              <ActionIcon
                className={classes.remove ?? ''}
                variant="subtle"
                color="gray"
                size="lg"
                disabled={at < fixed}
                aria-label={t('loyalty.removeRow', { row: at + 1 })}
                onClick={() => {
                  willRemove();
                  onRows(rows.filter((other) => other !== one));
                }}
              >
                <Icon name="trash" size={17} />
              </ActionIcon>
            </div>
          </li>
        ))}
      </ul>
      <Button
        ref={adder}
        variant="light"
        size="compact-md"
        leftSection={<Icon name="add" size={16} />}
        onClick={() => {
          willAdd();
          onRows([...rows, newRow()]);
        }}
      >
        {add}
      </Button>
    </div>
  );
}

/** The focus goes into a row that was added, and from one that was removed to the button below. */
function useRowFocus(count: number) {
  const list = useRef<HTMLUListElement>(null);
  const adder = useRef<HTMLButtonElement>(null);
  const wish = useRef<'added' | 'removed' | undefined>(undefined);

  useEffect(() => {
    const wished = wish.current;
    wish.current = undefined;
    if (wished === 'removed') adder.current?.focus();
    if (wished !== 'added') return;
    const field = list.current?.lastElementChild?.querySelector('input, select');
    if (field instanceof HTMLElement) field.focus();
  }, [count]);

  const willAdd = () => void (wish.current = 'added');
  const willRemove = () => void (wish.current = 'removed');
  return { list, adder, willAdd, willRemove };
}
