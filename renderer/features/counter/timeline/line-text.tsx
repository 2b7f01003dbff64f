import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { isCareLine } from '#domain/care/told-line.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { fieldKey } from '#i18n/field-key.ts';
import { loyaltyLine } from '#i18n/loyalty-line.ts';
import { paidAside } from '#i18n/paid-aside.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { CareText } from '#ui/care-text.tsx';
import pastRow from '#ui/past-row.module.css';

type LineTextProps = { readonly line: TimelineLine; readonly decimals: number };

/** What happened, in words: what was bought and how it was paid, a note, or which field changed. */
export function LineText({ line, decimals }: LineTextProps) {
  const words = useWords();
  const { t, money } = words;
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
          <p className={pastRow.main}>{boughtIn(line, words)}</p>
          <p className={pastRow.asides}>
            <span>{t(`sale.${line.method}`)}</span>
            {paidAside(line, decimals, words).map((aside) => (
              <span key={aside}>{aside}</span>
            ))}
            {line.staffName !== null && <span>{line.staffName}</span>}
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
      return <p className={pastRow.main}>{t('timeline.return')}</p>;
    case 'opening':
      return <p className={pastRow.main}>{t('timeline.opening')}</p>;
    case 'note':
      return <p className={pastRow.note}>{line.text ?? t('timeline.erased')}</p>;
    case 'change':
      return (
        <p className={pastRow.quiet}>
          <span>{t('timeline.change', { field: t(fieldKey(line.path)) })}</span>
          {(line.before !== '' || line.after !== '') && (
            <span>
              {t('timeline.beforeAfter', { before: line.before || '—', after: line.after || '—' })}
            </span>
          )}
        </p>
      );
    case 'joined':
      return <p className={pastRow.quiet}>{t('timeline.joined')}</p>;
  }
}

function boughtIn(line: Extract<TimelineLine, { kind: 'sale' }>, { t, quantity }: Words): string {
  const named = line.lines.filter(({ name }) => name !== '');
  if (named.length === 0) return t('timeline.sale');
  return named
    .map((one) => (one.quantity === 1000 ? one.name : `${one.name} ×${quantity(one.quantity)}`))
    .join('、');
}
