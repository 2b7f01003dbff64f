import { Popover, UnstyledButton } from '@mantine/core';

import type { Stage } from '#domain/customers/card.ts';
import { type Lead, hasBecomeCustomer } from '#domain/customers/lead.ts';
import { useWords } from '#i18n/use-words.ts';

import { EditLead } from './edit-lead.tsx';
import classes from './lead-card.module.css';
import { LeadFacts } from './lead-facts.tsx';
import { LeadTools } from './lead-tools.tsx';
import type { BoardFocus } from './use-board-focus.ts';
import { useLeadActs } from './use-lead-acts.ts';

type LeadCardProps = {
  readonly lead: Lead;
  readonly now: number;
  readonly focus: BoardFocus;
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
        <li
          className={classes.root}
          draggable
          onDragStart={(event) => {
            event.dataTransfer.setData('text/plain', lead.id);
            event.dataTransfer.effectAllowed = 'move';
          }}
        >
          <UnstyledButton
            id={`lead-${lead.id}`}
            className={classes.main}
            tabIndex={focus.current === lead.id ? 0 : -1}
            aria-keyshortcuts="Control+ArrowLeft Control+ArrowRight E"
            onFocus={() => focus.look(lead.id)}
            onClick={onOpen}
          >
            <LeadFacts lead={lead} name={name} now={now} />
          </UnstyledButton>
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
        </li>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('leads.editOf', { name })}>
        {isEditing && <EditLead lead={lead} onClose={() => focus.edit(undefined)} />}
      </Popover.Dropdown>
    </Popover>
  );
}
