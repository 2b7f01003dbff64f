import { Button } from '@mantine/core';
import { useState } from 'react';

import type { DataCheck } from '#data/customers/data-check.ts';
import type { DuplicateGroup } from '#domain/customers/duplicates.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from '../lists.module.css';
import { DuplicateCards } from './duplicate-cards.tsx';

type GroupListProps = {
  readonly check: DataCheck;
  readonly rule: 'samePerson' | 'samePhone';
  readonly groups: readonly DuplicateGroup[];
  readonly onOpen: (id: RowId) => void;
  readonly onMerge: (ids: readonly RowId[]) => void;
};

const atOnce = 20;

/** Cards that may be one person, group by group. */
export function GroupList({ check, rule, groups, onOpen, onMerge }: GroupListProps) {
  const { t } = useWords();
  const [most, setMost] = useState(atOnce);
  return (
    <Sheet title={t(`check.${rule}`)} hint={t(`check.${rule}Hint`)}>
      {groups.length === 0 && (
        <EmptyState icon="check" title={t('check.fine')} hint={t('check.fineHint')} />
      )}
      <ul className={classes.list}>
        {groups.slice(0, most).map((group) => (
          <DuplicateCards
            key={group.ids.join()}
            check={check}
            group={group}
            onOpen={onOpen}
            onMerge={onMerge}
          />
        ))}
      </ul>
      {groups.length > most && (
        <Button variant="default" className={classes.more} onClick={() => setMost(most + atOnce)}>
          {t('check.showMore')}
        </Button>
      )}
    </Sheet>
  );
}
