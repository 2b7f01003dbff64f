import { Button } from '@mantine/core';
import { type DragEvent, useState } from 'react';

import type { Stage } from '#domain/customers/card.ts';
import { type LeadColumn as Column, boardDays } from '#domain/customers/lead-board.ts';
import type { Lead } from '#domain/customers/lead.ts';
import { type RowId, isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './lead-column.module.css';
import { LeadCard } from './lead-card.tsx';
import type { BoardFocus } from './use-board-focus.ts';

const nobody = {
  lead: 'leads.noneLead',
  aiming: 'leads.noneAiming',
  customer: 'leads.noneCustomer',
  gone: 'leads.noneGone',
} as const;

/** How many cards a column draws at first; thousands would take a second. */
const drawnAtOnce = 100;

type LeadColumnProps = {
  readonly column: Column;
  readonly now: number;
  readonly focus: BoardFocus;
  readonly onMove: (lead: Lead, stage: Stage) => Promise<void>;
  readonly onDropped: (id: RowId) => void;
  readonly onOpen: (id: RowId) => void;
};

/** One stage: how many, what they may bring, and their cards; a card dropped here comes to this stage. */
export function LeadColumn(props: LeadColumnProps) {
  const { column, now, focus, onMove, onDropped, onOpen } = props;
  const { t, money } = useWords();
  const [isOver, setOver] = useState(false);
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const { stage, leads, expected, older } = column;

  function onDrop(event: DragEvent) {
    event.preventDefault();
    setOver(false);
    const id = event.dataTransfer.getData('text/plain');
    if (isRowId(id)) onDropped(id);
  }

  return (
    <section
      className={classes.root}
      data-stage={stage}
      data-over={isOver || undefined}
      aria-label={t(`stage.${stage}`)}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        const { relatedTarget, currentTarget } = event;
        const isInside = relatedTarget instanceof Node && currentTarget.contains(relatedTarget);
        if (!isInside) setOver(false);
      }}
      onDrop={onDrop}
    >
      <header className={classes.head}>
        <h2 className={classes.title}>
          {t(`stage.${stage}`)} <span className={classes.count}>{leads.length}</span>
        </h2>
        {expected > 0 && (
          <span className={classes.sum} title={t('leads.sum')}>
            {money(expected)}
          </span>
        )}
        {(stage === 'customer' || stage === 'gone') && (
          <span className={classes.recent}>{t('leads.recent', { count: boardDays })}</span>
        )}
      </header>
      <ul className={classes.list}>
        {leads.slice(0, drawn).map((lead) => (
          <LeadCard
            key={lead.id}
            lead={lead}
            now={now}
            focus={focus}
            onMove={(to) => void onMove(lead, to)}
            onOpen={() => onOpen(lead.id)}
          />
        ))}
      </ul>
      {leads.length === 0 && <p className={classes.empty}>{t(nobody[stage])}</p>}
      {leads.length > drawn && (
        <Button variant="subtle" size="compact-sm" onClick={() => setDrawn(drawn + drawnAtOnce)}>
          {t('leads.more', { count: leads.length - drawn })}
        </Button>
      )}
      {older > 0 && <p className={classes.empty}>{t('leads.older', { count: older })}</p>}
    </section>
  );
}
