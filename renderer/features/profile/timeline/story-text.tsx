import type { CardHistory } from '#data/customers/history.ts';
import { isCareLine } from '#domain/care/told-line.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { soldInWords } from '#i18n/sold-in-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { CareText } from '#ui/past/care-text.tsx';
import { LoyaltyText } from '#ui/past/loyalty-text.tsx';
import pastRow from '#ui/past/past-row.module.css';
import { PastText } from '#ui/past/past-text.tsx';
import { PrintText } from '#ui/past/print-text.tsx';
import { RefundText } from '#ui/past/refund-text.tsx';
import { SaleText } from '#ui/past/sale-text.tsx';

import { changeInWords } from '../history/change-in-words.ts';
import type { StoryStep } from './by-month.ts';
import classes from './story.module.css';

type StoryTextProps = {
  readonly step: StoryStep;
  readonly history: CardHistory | undefined;
  readonly decimals: number;
};

/** What happened, in words: what was bought and how it was paid, a note, or which fields changed. */
export function StoryText({ step, history, decimals }: StoryTextProps) {
  const words = useWords();
  const { t, money } = words;
  const { line } = step;
  if (isLoyaltyLine(line)) return <LoyaltyText line={line} />;
  if (isCareLine(line)) return <CareText line={line} />;
  switch (line.kind) {
    case 'sale':
      return (
        <SaleText
          sale={line}
          decimals={decimals}
          by={line.staffName === null ? '' : t('profile.byName', { name: line.staffName })}
        />
      );
    case 'refund':
      return <RefundText refund={line} decimals={decimals} />;
    case 'return':
      return <PastText what={t('timeline.return')} asides={[soldInWords(line.lines, words)]} />;
    case 'opening':
      return (
        <PastText
          what={t('timeline.opening')}
          asides={[
            line.stored === 0 ? '' : t('profile.openingStored', { amount: money(line.stored) }),
            line.spent === 0 ? '' : t('profile.openingSpent', { amount: money(line.spent) }),
          ]}
        />
      );
    case 'note':
      return <p className={pastRow.note}>{line.text ?? t('timeline.erased')}</p>;
    case 'change':
      return <ChangedFields step={step} history={history} />;
    case 'print':
      return <PrintText printed={line} />;
    case 'joined':
      return <p className={pastRow.quiet}>{t('timeline.joined')}</p>;
  }
}

/** The edits are read with the history of the card, which knows the names of what they point at. */
function ChangedFields({ step: { changes }, history }: Omit<StoryTextProps, 'decimals'>) {
  const words = useWords();
  const known = new Map(
    (history?.steps ?? []).flatMap((one) => one.changes.map((change) => [change.id, change])),
  );
  const names = history?.names ?? new Map();
  return (
    <ul className={classes.changes}>
      {changes.map(({ id }) => {
        const change = known.get(id);
        // What the history leaves out says nothing beside what it shows.
        if (change === undefined && changes.length > 1) return null;
        if (change === undefined) return <li key={id}>{words.t('profile.changed')}</li>;
        if (change.path === 'deletedAt') return <li key={id}>{words.t('profile.deletedThen')}</li>;
        const { field, before, after } = changeInWords(change, names, words);
        return (
          <li key={id}>
            <span className={classes.field}>{field}</span>
            {` ${before} → `}
            <span className={classes.after}>{after}</span>
          </li>
        );
      })}
    </ul>
  );
}
