import { Button, Stack, UnstyledButton } from '@mantine/core';
import { useState } from 'react';

import { slipComes } from '#data/printing/slips.ts';
import { useCard as takeUses } from '#data/stored/use-card.ts';
import { useShop } from '#data/use-shop.ts';
import type { LiveCard } from '#domain/loyalty/standing.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { showToast } from '#ui/toast.tsx';

import { useDrafts } from '../draft/drafts-store.ts';
import { useActs } from '../use-acts.ts';
import { useShopFacts } from '../use-shop-facts.ts';
import classes from './card-loyalty.module.css';

type VisitCardsProps = { readonly cards: readonly LiveCard[]; readonly onAll: () => void };

/** Which of several is asked in a dialog; that many rows are read at a glance. */
const mostShown = 2;

const problems = {
  'bad-uses': 'card.visitUnknown',
  refunded: 'card.visitRefunded',
  'past-last-day': 'card.visitOver',
  'too-few': 'card.visitUsedUp',
  'unknown-card': 'card.visitUnknown',
  voided: 'card.visitUnknown',
  'unknown-customer': 'card.gone',
} as const;

/** Visit cards with what is left of them. One key takes a use; of several cards it asks which. */
export function VisitCards({ cards, onAll }: VisitCardsProps) {
  const { t, day, number } = useWords();
  const takeUse = useTakeUse();
  const [asks, setAsks] = useState(false);
  const [first] = cards;
  if (first === undefined) return null;
  return (
    <>
      {cards.slice(0, mostShown).map((card) => (
        <UnstyledButton key={card.cardId} className={classes.part} onClick={onAll}>
          <Icon name="box" size={16} />
          <strong>{card.name}</strong>
          <span>{t('card.visitsLeft', { count: card.left })}</span>
          {card.until !== null && (
            <small>{t('card.visitUntil', { day: day(card.until, today()) })}</small>
          )}
        </UnstyledButton>
      ))}
      {cards.length > mostShown && (
        <UnstyledButton className={classes.part} onClick={onAll}>
          {t('card.visitCardsMore', { more: number(cards.length - mostShown) })}
        </UnstyledButton>
      )}
      <Button
        id="card-take-visit"
        size="compact-md"
        variant="light"
        rightSection={<KeyHint keys="Alt+U" />}
        aria-keyshortcuts="Alt+U"
        onClick={() => (cards.length === 1 ? void takeUse(first) : setAsks(true))}
      >
        {t('card.takeVisit')}
      </Button>
      {asks && (
        <Dialog title={t('card.takeVisitWhich')} onClose={() => setAsks(false)}>
          <Stack gap="xs">
            {cards.map((card, place) => (
              <Button
                key={card.cardId}
                variant="default"
                justify="space-between"
                data-autofocus={place === 0 ? true : undefined}
                rightSection={t('card.visitsLeft', { count: card.left })}
                onClick={() => {
                  setAsks(false);
                  void takeUse(card);
                }}
              >
                {card.name}
              </Button>
            ))}
          </Stack>
        </Dialog>
      )}
    </>
  );
}

function useTakeUse(): (card: LiveCard) => Promise<void> {
  const shop = useShop();
  const { t, points } = useWords();
  const { decimals } = useShopFacts();
  const { newAct, tell } = useActs();
  return async ({ cardId, name }) => {
    const act = newAct();
    const { staffId } = useDrafts.getState().sale;
    const use = takeUses(shop, { cardId, uses: 1, staffId }, act);
    const outcome = await slipComes(shop, use);
    if (!outcome.ok) {
      const title = t(problems[outcome.refusal.kind]);
      showToast({ id: act.operationId, kind: 'problem', title });
      return;
    }
    const { left, units } = outcome.value;
    const title = t('card.visitTaken', { name, count: left });
    await tell(act.operationId, {
      recording: title,
      saved: title,
      notYetSafe: title,
      trial: title,
      ...(units > 0 && { text: t('card.visitPoints', { points: points(units, decimals) }) }),
    });
  };
}
