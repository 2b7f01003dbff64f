import { useState } from 'react';

import type { Stage } from '#domain/customers/card.ts';
import { type LeadColumn as Column, boardDays } from '#domain/customers/lead-board.ts';
import type { Lead } from '#domain/customers/lead.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { BoardColumn } from '#ui/board/board-column.tsx';
import board from '#ui/board/board.module.css';

import classes from './lead-card.module.css';
import { LeadCard } from './lead-card.tsx';
import type { LeadFocus } from './use-lead-focus.ts';

const nobody = {
  lead: 'leads.noneLead',
  aiming: 'leads.noneAiming',
  customer: 'leads.noneCustomer',
  gone: 'leads.noneGone',
} as const;
const tones = { lead: 'plain', aiming: 'good', customer: 'good', gone: 'plain' } as const;

/** How many cards a column draws at first; thousands would take a second. */
const drawnAtOnce = 100;

type LeadColumnProps = {
  readonly column: Column;
  readonly now: number;
  readonly focus: LeadFocus;
  readonly onMove: (lead: Lead, stage: Stage) => Promise<void>;
  readonly onDropped: (cardId: string) => void;
  readonly onOpen: (id: RowId) => void;
};

/** One stage: how many, what they may bring, and their cards; a card dropped here comes to this stage. */
export function LeadColumn(props: LeadColumnProps) {
  const { column, now, focus, onMove, onDropped, onOpen } = props;
  const { t, money } = useWords();
  const [drawn, setDrawn] = useState(drawnAtOnce);
  const { stage, leads, expected, older } = column;
  const left = leads.length - drawn;
  return (
    <BoardColumn
      title={t(`stage.${stage}`)}
      count={leads.length}
      tone={tones[stage]}
      headLines={2}
      aside={
        <>
          {expected > 0 && (
            <span className={classes.sum} title={t('leads.sum')}>
              {money(expected)}
            </span>
          )}
          {(stage === 'customer' || stage === 'gone') && (
            <span className={board.recent}>{t('leads.recent', { count: boardDays })}</span>
          )}
        </>
      }
      empty={t(nobody[stage])}
      more={left > 0 ? t('leads.more', { count: left }) : undefined}
      onMore={() => setDrawn(drawn + drawnAtOnce)}
      older={older > 0 ? t('leads.older', { count: older }) : undefined}
      onDropped={onDropped}
    >
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
    </BoardColumn>
  );
}
