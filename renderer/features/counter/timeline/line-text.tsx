import type { TimelineLine } from '#data/timeline/timeline-line.ts';
import { isCareLine } from '#domain/care/told-line.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { fieldKey } from '#i18n/field-key.ts';
import { useWords } from '#i18n/use-words.ts';
import { CareText } from '#ui/past/care-text.tsx';
import { LoyaltyText } from '#ui/past/loyalty-text.tsx';
import pastRow from '#ui/past/past-row.module.css';
import { PrintText } from '#ui/past/print-text.tsx';
import { RefundText } from '#ui/past/refund-text.tsx';
import { SaleText } from '#ui/past/sale-text.tsx';

type LineTextProps = { readonly line: TimelineLine; readonly decimals: number };

/** What happened, in words: what was bought and how it was paid, a note, or which field changed. */
export function LineText({ line, decimals }: LineTextProps) {
  const { t } = useWords();
  if (isLoyaltyLine(line)) return <LoyaltyText line={line} />;
  if (isCareLine(line)) return <CareText line={line} />;
  switch (line.kind) {
    case 'sale':
      return <SaleText sale={line} decimals={decimals} by={line.staffName ?? ''} />;
    case 'refund':
      return <RefundText refund={line} decimals={decimals} />;
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
    case 'print':
      return <PrintText printed={line} />;
    case 'joined':
      return <p className={pastRow.quiet}>{t('timeline.joined')}</p>;
  }
}
