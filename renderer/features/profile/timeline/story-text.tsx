import type { CardHistory } from '#data/customers/history.ts';
import type { SoldLine } from '#data/timeline/timeline-line.ts';
import { isCareLine } from '#domain/care/told-line.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { loyaltyLine } from '#i18n/loyalty-line.ts';
import { paidAside } from '#i18n/paid-aside.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { CareText } from '#ui/care-text.tsx';
import pastRow from '#ui/past-row.module.css';

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
  if (isLoyaltyLine(line)) {
    const { what, asides } = loyaltyLine(line, words);
    return (
      <>
        <p className={pastRow.main}>{what}</p>
        <p className={pastRow.asides}>
          {asides.map((aside) => (
            <span key={aside}>{aside}</span>
          ))}
        </p>
      </>
    );
  }
  if (isCareLine(line)) return <CareText line={line} />;
  switch (line.kind) {
    case 'sale':
      return (
        <>
          <p className={pastRow.main}>{boughtIn(line.lines, words) || t('timeline.sale')}</p>
          <p className={pastRow.asides}>
            <span>{t(`sale.${line.method}`)}</span>
            {paidAside(line, decimals, words).map((aside) => (
              <span key={aside}>{aside}</span>
            ))}
            {line.staffName !== null && (
              <span>{t('profile.byName', { name: line.staffName })}</span>
            )}
            {line.note !== null && line.note !== '' && <span>{line.note}</span>}
          </p>
        </>
      );
    case 'refund':
      return (
        <>
          <p className={pastRow.main}>{t('timeline.refund')}</p>
          <p className={pastRow.asides}>
            {line.stored !== 0 && (
              <span>{t('timeline.refundedStored', { amount: money(line.stored) })}</span>
            )}
            {line.returned !== 0 && (
              <span>
                {t('timeline.refundedPoints', { points: words.points(line.returned, decimals) })}
              </span>
            )}
          </p>
        </>
      );
    case 'return':
      return (
        <>
          <p className={pastRow.main}>{t('timeline.return')}</p>
          <p className={pastRow.asides}>{boughtIn(line.lines, words)}</p>
        </>
      );
    case 'opening':
      return (
        <>
          <p className={pastRow.main}>{t('timeline.opening')}</p>
          <p className={pastRow.asides}>
            {line.stored !== 0 && (
              <span>{t('profile.openingStored', { amount: money(line.stored) })}</span>
            )}
            {line.spent !== 0 && (
              <span>{t('profile.openingSpent', { amount: money(line.spent) })}</span>
            )}
          </p>
        </>
      );
    case 'note':
      return <p className={pastRow.note}>{line.text ?? t('timeline.erased')}</p>;
    case 'change':
      return <ChangedFields step={step} history={history} />;
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

function boughtIn(lines: readonly SoldLine[], { quantity }: Words): string {
  return lines
    .filter(({ name }) => name !== '')
    .map((one) => (one.quantity === 1000 ? one.name : `${one.name} ×${quantity(one.quantity)}`))
    .join('、');
}
