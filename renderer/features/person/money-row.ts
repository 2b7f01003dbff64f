import type { SoldLine, TimelineLine } from '#data/timeline/timeline-line.ts';
import { isLoyaltyLine } from '#domain/loyalty/told-line.ts';
import { loyaltyLine } from '#i18n/loyalty-line.ts';
import type { Words } from '#i18n/use-words.ts';

export type MoneyRow = { readonly what: string; readonly amount: string; readonly text: string };

/** A sale, refund, return or balance as a row of the page; undefined for what moved no money. */
export function moneyRow(line: TimelineLine, words: Words, decimals: number): MoneyRow | undefined {
  const { t, money } = words;
  if (isLoyaltyLine(line)) {
    const { what, asides, amount, units } = loyaltyLine(line, words);
    const moved = units === null || units === 0 ? '' : words.pointsChange(units, decimals);
    const points = moved === '' ? '' : t('timeline.points', { points: moved });
    return { what, amount: amount ?? points, text: textOf([...asides, line.reason]) };
  }
  switch (line.kind) {
    case 'sale':
      return {
        what: t('timeline.sale'),
        amount: money(line.total),
        text: textOf([
          ...line.lines.map((sold) => soldInWords(sold, words)),
          t(`sale.${line.method}`),
          line.note,
          line.reason,
        ]),
      };
    case 'refund':
      return {
        what: t('timeline.refund'),
        amount: money(line.amount),
        text: textOf([line.reason]),
      };
    case 'return':
      return {
        what: t('timeline.return'),
        amount: money(line.amount),
        text: textOf([...line.lines.map((sold) => soldInWords(sold, words)), line.reason]),
      };
    case 'opening':
      return { what: t('timeline.opening'), amount: money(line.stored), text: money(line.spent) };
    case 'interaction':
    case 'satisfaction':
    case 'follow-up':
    case 'complaint':
    case 'note':
    case 'change':
    case 'joined':
    case 'print':
      return undefined;
  }
}

function soldInWords({ name, quantity, unitPrice }: SoldLine, words: Words): string {
  return name === '' ? '' : `${name} × ${words.quantity(quantity)} · ${words.money(unitPrice)}`;
}

function textOf(parts: readonly (string | null)[]): string {
  return parts.filter((part) => part !== null && part !== '').join('\n');
}
