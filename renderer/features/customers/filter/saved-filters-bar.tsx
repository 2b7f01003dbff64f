import { ActionIcon, Menu } from '@mantine/core';
import { useSyncExternalStore } from 'react';

import { type SavedFilter, deleteFilter } from '#data/catalogue/saved-filters.ts';
import type { ShopColumns } from '#data/columns/columns-of.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { useListActs } from '../use-list-acts.ts';
import classes from './saved-filters-bar.module.css';

type SavedFiltersBarProps = {
  readonly columns: ShopColumns;
  readonly saved: readonly SavedFilter[];
  readonly total: number;
  readonly current: SavedFilter | undefined;
  /** The present filter is the current one, changed. */
  readonly isChanged: boolean;
  readonly isEverybody: boolean;
  readonly onChoose: (filter: SavedFilter | undefined) => void;
  readonly onRename: () => void;
  readonly onKeepChange: () => void;
};

/** The saved filters with how many customers each means at this moment. */
export function SavedFiltersBar(props: SavedFiltersBarProps) {
  const { columns, saved, current, onChoose } = props;
  const shop = useShop();
  const { t, number } = useWords();
  const { newAct, tell } = useListActs();
  useSyncExternalStore(columns.counts.subscribe, columns.counts.version);

  async function remove(filter: SavedFilter) {
    const act = newAct();
    const done = await deleteFilter(shop, filter.id, act);
    onChoose(undefined);
    if (done.ok) await tell(act, t('filter.removed', { name: filter.name }));
  }

  return (
    <div className={classes.root} role="group" aria-label={t('filter.savedOnes')}>
      <button
        type="button"
        className={classes.chip}
        aria-pressed={props.isEverybody}
        onClick={() => onChoose(undefined)}
      >
        <span className={classes.name}>{t('filter.everybody')}</span>
        <span className={classes.count}>{number(props.total)}</span>
      </button>
      {saved.map((filter) => {
        const count = columns.counts.countOf(filter.id);
        return (
          <span key={filter.id} className={classes.pair}>
            <button
              type="button"
              className={classes.chip}
              aria-pressed={filter.id === current?.id}
              onClick={() => onChoose(filter)}
            >
              <span className={classes.name}>{filter.name}</span>
              <span className={classes.count}>{count === undefined ? '…' : number(count)}</span>
            </button>
            {filter.id === current?.id && (
              <Menu>
                <Menu.Target>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={t('filter.actionsOf', { name: filter.name })}
                  >
                    <Icon name="more" size={17} />
                  </ActionIcon>
                </Menu.Target>
                <Menu.Dropdown>
                  {props.isChanged && (
                    <Menu.Item onClick={props.onKeepChange}>{t('filter.keepChange')}</Menu.Item>
                  )}
                  <Menu.Item onClick={props.onRename}>{t('filter.rename')}</Menu.Item>
                  <Menu.Item color="red" onClick={() => void remove(filter)}>
                    {t('filter.remove')}
                  </Menu.Item>
                </Menu.Dropdown>
              </Menu>
            )}
          </span>
        );
      })}
    </div>
  );
}
