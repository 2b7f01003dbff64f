import type { BusinessDay } from '../kernel/units.ts';
import { type ColumnName, listColumns } from './documents.ts';
import type { ListFacts, OwnColumn } from './print-facts.ts';
import { said } from './print-value.ts';
import type { Align, FilledBlock } from './sheet.ts';
import type { ListPart } from './template.ts';
import type { PrintLanguage } from './print-words.ts';

/** How wide a column is beside the others (amounts and dates take more by themselves where they must), and to which side it leans; figures lean to the end, so that they stand below each other. */
const looks: Readonly<Record<ColumnName, readonly [share: number, align: Align]>> = {
  product: [8, 'start'],
  care: [16, 'start'],
  what: [6, 'start'],
  name: [3, 'start'],
  note: [5, 'start'],
  staff: [2, 'start'],
  tier: [2, 'start'],
  phone: [3, 'start'],
  number: [2, 'start'],
  day: [3, 'start'],
  lastDay: [3, 'start'],
  time: [2, 'start'],
  done: [1, 'middle'],
  quantity: [2, 'end'],
  price: [3, 'end'],
  discount: [3, 'end'],
  amount: [3, 'end'],
  principal: [3, 'end'],
  bonus: [3, 'end'],
  balance: [3, 'end'],
  change: [3, 'end'],
  points: [2, 'end'],
  stored: [3, 'end'],
};

/**
 * A table with all its rows. A column in which nothing is known in any row is left out (nobody got a discount), and so
 * is a row without a word.
 */
export function filledList(
  { list, columns, heading, size }: ListPart,
  facts: ListFacts | undefined,
  { words, say }: PrintLanguage,
): readonly FilledBlock[] {
  if (facts === undefined) return [];
  const known: readonly ColumnName[] = listColumns[list];
  const asked =
    facts.columns ?? columns.filter((name) => known.includes(name)).map((name) => usual(name));
  const cells = facts.rows.map((row) =>
    asked.map(({ name }) => said(row[name], { ...say, day: inDigits }).replaceAll('\n', ' ')),
  );
  const isUsed = asked.map((_, at) => cells.some((row) => row[at] !== ''));
  const rows = cells
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.filter((_, at) => isUsed[at]));
  const used = asked.filter((_, at) => isUsed[at]);
  if (used.length === 0) return [];
  return [
    {
      kind: 'rows',
      columns: used.map(({ align, share }) => ({ align, share })),
      heading: heading ? used.map(({ heading: word }) => word) : [],
      rows,
      repeatHeading: heading,
      size,
    },
  ];

  function usual(name: ColumnName): OwnColumn {
    const [share, align] = looks[name];
    return { name, heading: words.columns[list][name] ?? '', align, share };
  }
}

/** Days below each other are compared, and a receipt has little room: `2026-11-23` in every language. */
function inDigits(day: BusinessDay): string {
  return day;
}
