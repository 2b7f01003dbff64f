import { Button, NumberInput } from '@mantine/core';
import { useState } from 'react';

import { slipComes } from '#data/printing/slips.ts';
import { type UseCardRefusal, useCard as takeUses } from '#data/stored/use-card.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { CardLine, CardState } from '#domain/stored/fold-cards.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';

import classes from '../parts/wallet.module.css';
import { useTold } from '../use-told.ts';
import type { WalletActs } from '../wallet-wish.ts';

type CardItemProps = {
  readonly card: CardState;
  readonly acts: WalletActs;
  /** Who sold it, who took uses off it. */
  readonly staff: ReadonlyMap<RowId, string>;
  /** Only the present can be acted on. */
  readonly isNow: boolean;
  readonly onRefund: () => void;
};

/** One visit card: what is left of it, a use at the press of a button, and its story. */
export function CardItem({ card, acts, staff, isNow, onRefund }: CardItemProps) {
  const shop = useShop();
  const words = useWords();
  const { t, money, day } = words;
  const { act, told, once } = useTold(acts);
  const [uses, setUses] = useState<number | string>(1);
  const [refusal, setRefusal] = useState<UseCardRefusal>();
  const { cardId, name, left, until } = card;

  async function take() {
    const count = typeof uses === 'number' ? uses : Number.NaN;
    const use = { cardId, uses: count, staffId: act.by };
    const outcome = await slipComes(shop, takeUses(shop, use, act));
    setRefusal(outcome.ok ? undefined : outcome.refusal);
    if (!outcome.ok) return;
    setUses(1);
    const done = { name, count, left: outcome.value.left };
    await told(t('wallet.usedDone', done), t('wallet.usedLeft', { count: outcome.value.left }));
  }

  return (
    <li className={classes.row} aria-label={name}>
      <div>
        <p className={classes.main}>{name}</p>
        <p className={classes.quiet}>
          {[
            t('wallet.cardSum', { count: card.uses, price: money(card.price) }),
            until === null ? t('wallet.forEver') : t('wallet.until', { day: day(until, today()) }),
            ...(card.isOver === null ? [] : [t(`wallet.card-${card.isOver}`)]),
          ].join(' · ')}
        </p>
        <details>
          <summary className={classes.quiet}>{t('wallet.cardStory')}</summary>
          <ul className={classes.moves}>
            {card.lines.toReversed().map((line) => (
              <li key={line.entryId}>
                {t(`wallet.cardLine-${line.what}`, {
                  on: day(line.day, today()),
                  count: Math.abs(line.uses),
                  amount: money(line.amount),
                  left: line.left,
                })}
                <span className={classes.quiet}> {whenAndWho(line, staff, words)}</span>
              </li>
            ))}
          </ul>
        </details>
      </div>
      <div className={classes.sum}>
        <span className={classes.amount}>{t('wallet.usesLeft', { count: left })}</span>
        {isNow && card.isOver !== 'refunded' && left > 0 && (
          <div className={classes.tools}>
            <NumberInput
              w="4.5rem"
              size="xs"
              aria-label={t('wallet.usesOf', { name })}
              min={1}
              max={left}
              allowDecimal={false}
              value={uses}
              onChange={setUses}
            />
            <Button size="compact-md" onClick={() => void once(take)}>
              {t('wallet.useCard')}
            </Button>
            <Button
              variant="default"
              size="compact-md"
              aria-label={t('wallet.refundCardOf', { name })}
              onClick={onRefund}
            >
              {t('wallet.refundCard')}
            </Button>
          </div>
        )}
      </div>
      {refusal !== undefined && (
        <p className={classes.problem} role="alert">
          {refusalInWords(refusal, words)}
        </p>
      )}
    </li>
  );
}

/** The time of day and whose hands it went through: what settles a dispute. */
function whenAndWho(
  { at, staffId }: CardLine,
  staff: ReadonlyMap<RowId, string>,
  { t, time }: Words,
): string {
  const name = staffId === null ? undefined : staff.get(staffId);
  return name === undefined ? time(at) : [time(at), t('profile.byName', { name })].join(' · ');
}

function refusalInWords(refusal: UseCardRefusal, { t, day }: Words): string {
  switch (refusal.kind) {
    case 'too-few':
      return t('wallet.use-too-few', { count: refusal.left });
    case 'past-last-day':
      return t('wallet.use-past-last-day', { day: day(refusal.until, today()) });
    case 'bad-uses':
    case 'refunded':
    case 'unknown-card':
    case 'voided':
    case 'unknown-customer':
      return t(`wallet.use-${refusal.kind}`);
  }
}
