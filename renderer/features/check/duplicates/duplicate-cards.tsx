import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';

import type { DataCheck } from '#data/customers/data-check.ts';
import { markDistinct, mostDistinct } from '#data/customers/distinct.ts';
import { useShop } from '#data/use-shop.ts';
import type { DuplicateGroup } from '#domain/customers/duplicates.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { CardLine } from '../card-line.tsx';
import classes from '../lists.module.css';
import { mostMerged } from '../merge/most-merged.ts';
import { useCheckActs } from '../use-check-acts.ts';

type DuplicateCardsProps = {
  readonly check: DataCheck;
  readonly group: DuplicateGroup;
  readonly onOpen: (id: RowId) => void;
  readonly onMerge: (ids: readonly RowId[]) => void;
};

/** More than this is a company's switchboard or a slip of an import: nobody ticks them all. */
const mostShown = 6;

/** One group: who is in it and why, and the two answers to the question. */
export function DuplicateCards({ check, group, onOpen, onMerge }: DuplicateCardsProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useCheckActs();
  const [showsAll, setShowsAll] = useState(false);
  const [taken, setTaken] = useState<ReadonlySet<RowId>>(
    new Set(group.ids.length <= mostShown ? group.ids : []),
  );
  const cards = group.ids.flatMap((id) => check.cards.get(id) ?? []);
  const chosen = group.ids.filter((id) => taken.has(id));
  const nameOf = (name: string) => name || t('common.noName');

  function take(id: RowId, isTaken: boolean) {
    setTaken(new Set([...taken].filter((one) => one !== id).concat(isTaken ? [id] : [])));
  }

  async function keepApart() {
    const act = newAct();
    const marked = await markDistinct(shop, chosen, act);
    if (marked.ok) await tell(act, t('check.distinctDone'));
  }

  const label = t('check.groupLabel', {
    name: nameOf(cards[0]?.name ?? ''),
    count: group.ids.length,
  });
  return (
    <li className={classes.group} aria-label={label}>
      <div className={classes.head}>
        {group.why.map((why) => (
          <span key={why} className={classes.why}>
            {t(`check.why-${why}`)}
          </span>
        ))}
        <span className={classes.soft}>{t('check.groupOf', { count: group.ids.length })}</span>
      </div>
      <ul className={classes.list}>
        {cards.slice(0, showsAll ? cards.length : mostShown).map((card) => (
          <li key={card.id} className={classes.row}>
            <CardLine
              card={card}
              onOpen={onOpen}
              before={
                <Checkbox
                  checked={taken.has(card.id)}
                  aria-label={t('check.takeCard', {
                    name: nameOf(card.name),
                    number: card.number,
                  })}
                  onChange={(event) => take(card.id, event.currentTarget.checked)}
                />
              }
            />
          </li>
        ))}
      </ul>
      {!showsAll && cards.length > mostShown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShowsAll(true)}>
          {t('check.showAllCards', { count: cards.length })}
        </Button>
      )}
      <div className={classes.acts}>
        <Button
          size="xs"
          leftSection={<Icon name="merge" size={16} />}
          disabled={chosen.length < 2 || chosen.length > mostMerged}
          onClick={() => onMerge(chosen)}
        >
          {t('check.merge')}
        </Button>
        <Button
          size="xs"
          variant="default"
          disabled={chosen.length < 2 || chosen.length > mostDistinct}
          onClick={() => void keepApart()}
        >
          {t('check.distinct')}
        </Button>
        {chosen.length < 2 && (
          <span className={classes.soft}>{t('check.mergeHint', { count: mostMerged })}</span>
        )}
        {chosen.length > mostMerged && (
          <span className={classes.soft}>{t('check.mergeHint', { count: mostMerged })}</span>
        )}
      </div>
    </li>
  );
}
