import { type Lead, msOfDay } from '#domain/customers/lead.ts';
import { useWords } from '#i18n/use-words.ts';
import card from '#ui/board/board-card.module.css';
import { PhoneText } from '#ui/phone-text.tsx';

import classes from './lead-card.module.css';

type LeadFactsProps = { readonly lead: Lead; readonly name: string; readonly now: number };

/** What one looks for on a card of the board: who, what to do next or why they left, how much, since when. */
export function LeadFacts({ lead, name, now }: LeadFactsProps) {
  const { t, money } = useWords();
  const days = Math.max(0, Math.floor((now - lead.sinceMs) / msOfDay));
  return (
    <>
      <span className={`${card.name} ${classes.name}`}>{name}</span>
      {lead.phone !== '' && (
        <span className={card.quiet}>
          <PhoneText typed={lead.phone} digits={lead.phone} />
        </span>
      )}
      {lead.nextStep !== '' && lead.stage !== 'gone' && (
        <span className={card.words}>{lead.nextStep}</span>
      )}
      {lead.stage === 'gone' && lead.goneReason !== '' && (
        <span className={`${card.words} ${classes.reason}`}>{lead.goneReason}</span>
      )}
      <span className={card.foot}>
        {lead.expectedValue !== null && (
          <span className={classes.value}>{money(lead.expectedValue)}</span>
        )}
        <span className={card.age}>
          {days === 0 ? t('common.today') : t('leads.days', { count: days })}
        </span>
      </span>
    </>
  );
}
