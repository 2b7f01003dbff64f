import { Popover, UnstyledButton } from '@mantine/core';

import type { Stage } from '#domain/customers/card.ts';
import { type Lead, hasBecomeCustomer } from '#domain/customers/lead.ts';
import { useWords } from '#i18n/use-words.ts';
import { BoardCard } from '#ui/board/board-card.tsx';

import { EditLead } from './edit-lead.tsx';
import classes from './lead-card.module.css';
import { LeadFacts } from './lead-facts.tsx';
import { LeadTools } from './lead-tools.tsx';
import { useLeadActs } from './use-lead-acts.ts';
import type { LeadFocus } from './use-lead-focus.ts';

type LeadCardProps = {
  readonly lead: Lead;
  readonly now: number;
  readonly focus: LeadFocus;
  readonly onMove: (stage: Stage) => void;
  readonly onOpen: () => void;
};

/** One person on the board. Tab comes to one card of the board only; its keys do what its buttons do. */
export function LeadCard({ lead, now, focus, onMove, onOpen }: LeadCardProps) {
  const { t } = useWords();
  const { nameOf } = useLeadActs();
  const name = nameOf(lead);
  const isEditing = focus.editing === lead.id;
  return (
    <Popover
      opened={isEditing}
      onChange={() => focus.edit(undefined)}
      trapFocus
      returnFocus
      width={280}
      position="bottom-start"
      shadow="md"
      // At once: the first figure typed after E must not fall beside a field that is still fading in.
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <BoardCard
          cardId={lead.id}
          focus={focus}
          keys="Control+ArrowLeft Control+ArrowRight E"
          facts={<LeadFacts lead={lead} name={name} now={now} />}
          onOpen={onOpen}
        >
          <LeadTools
            name={name}
            stage={lead.stage}
            onEdit={() => focus.edit(lead.id)}
            onMove={onMove}
          />
          {hasBecomeCustomer(lead) && (
            <UnstyledButton
              className={classes.bought}
              tabIndex={-1}
              onClick={() => onMove('customer')}
            >
              {t('leads.bought')}
            </UnstyledButton>
          )}
        </BoardCard>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('leads.editOf', { name })}>
        {isEditing && <EditLead lead={lead} onClose={() => focus.edit(undefined)} />}
      </Popover.Dropdown>
    </Popover>
  );
}
