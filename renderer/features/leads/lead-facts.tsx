import { type Lead, msOfDay } from '#domain/customers/lead.ts';
import { useWords } from '#i18n/use-words.ts';
import { PhoneText } from '#ui/phone-text.tsx';

import classes from './lead-card.module.css';

type LeadFactsProps = { readonly lead: Lead; readonly name: string; readonly now: number };

/** What one looks for on a card of the board: who, what to do next or why they left, how much, since when. */
export function LeadFacts({ lead, name, now }: LeadFactsProps) {
  const { t, money } = useWords();
  const days = Math.max(0, Math.floor((now - lead.sinceMs) / msOfDay));
  return (
    <>
      <span className={classes.name}>{name}</span>
      {lead.phone !== '' && (
        <span className={classes.phone}>
          <PhoneText typed={lead.phone} digits={lead.phone} />
        </span>
      )}
      {lead.nextStep !== '' && lead.stage !== 'gone' && (
        <span className={classes.next}>{lead.nextStep}</span>
      )}
      {lead.stage === 'gone' && lead.goneReason !== '' && (
        <span className={classes.reason}>{lead.goneReason}</span>
      )}
      <span className={classes.foot}>
        {lead.expectedValue !== null && (
          <span className={classes.value}>{money(lead.expectedValue)}</span>
        )}
        <span className={classes.days}>
          {days === 0 ? t('common.today') : t('leads.days', { count: days })}
        </span>
      </span>
    </>
  );
}
