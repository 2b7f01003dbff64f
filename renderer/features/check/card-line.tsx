import { Button } from '@mantine/core';
import type { ReactNode } from 'react';

import type { CheckCard } from '#domain/customers/data-check.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { PhoneText } from '#ui/phone-text.tsx';

import classes from './card-line.module.css';

type CardLineProps = {
  readonly card: CheckCard;
  /** Before the name: a box to tick. */
  readonly before?: ReactNode;
  /** At the end: what can be done about it. */
  readonly children?: ReactNode;
  readonly onOpen: (id: RowId) => void;
};

/** One card in a list of the check: who it is, and the way to its page. */
export function CardLine({ card, before, children, onOpen }: CardLineProps) {
  const { t } = useWords();
  const name = card.name || t('common.noName');
  const label = t('check.openCard', { name, number: card.number });
  return (
    <>
      {before}
      <span className={classes.name}>{name}</span>
      <span className={classes.number}>{card.number}</span>
      <span className={classes.phones}>
        {card.phones.map((digits) => (
          <PhoneText key={digits} typed={digits} digits={digits} />
        ))}
      </span>
      <span className={classes.end}>
        {children}
        <Button
          size="compact-sm"
          variant="subtle"
          aria-label={label}
          onClick={() => onOpen(card.id)}
        >
          {t('check.open')}
        </Button>
      </span>
    </>
  );
}
