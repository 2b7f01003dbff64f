import { Button } from '@mantine/core';
import { useState } from 'react';

import { useLeads } from '#data/customers/use-leads.ts';
import type { Stage } from '#domain/customers/card.ts';
import { boardOf } from '#domain/customers/lead-board.ts';
import { type Lead, hasBecomeCustomer } from '#domain/customers/lead.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { nowMs } from '#platform/clock.ts';
import { BoardScreen } from '#ui/board/board-screen.tsx';
import { Board } from '#ui/board/board.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';

import { GoneDialog } from './gone-dialog.tsx';
import { LeadColumn } from './lead-column.tsx';
import classes from './leads-screen.module.css';
import { NewLeadDialog } from './new-lead-dialog.tsx';
import { useLeadActs } from './use-lead-acts.ts';
import { useLeadFocus } from './use-lead-focus.ts';

type LeadsScreenProps = {
  readonly onOpen: (id: RowId) => void;
};

/**
 * Everybody who may become a customer, by how far the shop has come with them. A card goes to another
 * stage by dragging, by its menu, or by Ctrl and an arrow; each move is said aloud and can be undone.
 */
export function LeadsScreen({ onOpen }: LeadsScreenProps) {
  const { t } = useWords();
  const leads = useLeads();
  const acts = useLeadActs();
  const [going, setGoing] = useState<Lead>();
  const [isAdding, setAdding] = useState(false);
  const [said, setSaid] = useState('');
  const now = nowMs();
  const columns = boardOf(leads ?? [], now);
  const focus = useLeadFocus(columns);
  const bought = (leads ?? []).filter(hasBecomeCustomer);

  async function move(lead: Lead, stage: Stage, reason?: string) {
    if (lead.stage === stage) return;
    if (stage === 'gone' && reason === undefined) return setGoing(lead);
    focus.follow(lead.id);
    if (await acts.move(lead, stage, reason)) {
      setSaid(t('leads.moved', { name: acts.nameOf(lead), stage: t(`stage.${stage}`) }));
    }
  }

  const isEmpty = leads !== undefined && columns.every((column) => column.leads.length === 0);
  const add = (
    <Button leftSection={<Icon name="add" />} onClick={() => setAdding(true)}>
      {t('leads.add')}
    </Button>
  );
  return (
    <BoardScreen
      title={t('leads.title')}
      intro={t('leads.intro')}
      actions={
        <>
          {bought.length > 0 && (
            <Button
              variant="light"
              leftSection={<Icon name="check" />}
              onClick={() => void acts.welcome(bought)}
            >
              {t('leads.welcome', { count: bought.length })}
            </Button>
          )}
          {add}
        </>
      }
    >
      {leads === undefined && <p role="status">{t('leads.reading')}</p>}
      {isEmpty && (
        <EmptyState icon="flag" title={t('leads.empty')} hint={t('leads.emptyHint')}>
          {add}
        </EmptyState>
      )}
      {leads !== undefined && !isEmpty && (
        <Board keys={t('leads.keys')} onKeyDown={(event) => focus.onKeyDown(event, move)}>
          {columns.map((column) => (
            <LeadColumn
              key={column.stage}
              column={column}
              now={now}
              focus={focus}
              onMove={move}
              onDropped={(id) => {
                const lead = leads.find((one) => one.id === id);
                if (lead !== undefined) void move(lead, column.stage);
              }}
              onOpen={onOpen}
            />
          ))}
        </Board>
      )}
      <p className={classes.said} aria-live="polite">
        {said}
      </p>
      {going !== undefined && (
        <GoneDialog
          name={acts.nameOf(going)}
          onGo={(reason) => {
            setGoing(undefined);
            void move(going, 'gone', reason);
          }}
          onClose={() => setGoing(undefined)}
        />
      )}
      {isAdding && <NewLeadDialog onOpen={onOpen} onClose={() => setAdding(false)} />}
    </BoardScreen>
  );
}
