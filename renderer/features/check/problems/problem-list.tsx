import { Button } from '@mantine/core';
import { useState } from 'react';

import { confirmCard } from '#data/customers/confirm-card.ts';
import type { DataCheck } from '#data/customers/data-check.ts';
import { useShop } from '#data/use-shop.ts';
import type { CardProblem, CheckCard } from '#domain/customers/data-check.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { CardLine } from '../card-line.tsx';
import classes from '../lists.module.css';
import { useCheckActs } from '../use-check-acts.ts';
import { ConfirmDays } from './confirm-days.tsx';

type ProblemListProps = {
  readonly check: DataCheck;
  readonly problem: CardProblem;
  readonly onOpen: (id: RowId) => void;
};

const atOnce = 50;

/** The cards that have one problem, the oldest first; mended, they leave the list by themselves. */
export function ProblemList({ check, problem, onOpen }: ProblemListProps) {
  const { t, day } = useWords();
  const [most, setMost] = useState(atOnce);
  const cards = (check.problems.get(problem) ?? []).flatMap((id) => check.cards.get(id) ?? []);
  const isConfirming = problem === 'not-confirmed';
  const hint = isConfirming
    ? t('check.not-confirmedHint', { count: check.confirmAfter })
    : t(`check.${problem}Hint`);
  return (
    <Sheet
      title={t(`check.${problem}`)}
      hint={hint}
      aside={isConfirming && <ConfirmDays days={check.confirmAfter} />}
    >
      {cards.length === 0 && (
        <EmptyState icon="check" title={t('check.fine')} hint={t('check.fineHint')} />
      )}
      <ul className={classes.list}>
        {cards.slice(0, most).map((card) => (
          <li key={card.id} className={classes.row}>
            <CardLine card={card} onOpen={onOpen}>
              {isConfirming && (
                <>
                  <span className={classes.soft}>
                    {t('check.confirmedOn', { day: day(card.confirmedDay, today()) })}
                  </span>
                  <ConfirmButton card={card} />
                </>
              )}
            </CardLine>
          </li>
        ))}
      </ul>
      {cards.length > most && (
        <Button variant="default" className={classes.more} onClick={() => setMost(most + atOnce)}>
          {t('check.showMore')}
        </Button>
      )}
    </Sheet>
  );
}

function ConfirmButton({ card }: { readonly card: CheckCard }) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell } = useCheckActs();
  const name = card.name || card.number;

  async function confirm() {
    const act = newAct();
    const confirmed = await confirmCard(shop, card.id, act);
    if (confirmed.ok) await tell(act, t('check.confirmed', { name }));
  }

  return (
    <Button
      size="compact-sm"
      variant="light"
      leftSection={<Icon name="check" size={15} />}
      aria-label={t('check.confirmOf', { name })}
      onClick={() => void confirm()}
    >
      {t('check.confirm')}
    </Button>
  );
}
