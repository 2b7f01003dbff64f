import { type HistoryPage, type PastSale } from '#domain/sales/history.ts';
import { packSales } from '#domain/sales/pack-history.ts';

import type { LongCommand } from '../write/long-operation.ts';
import type { Write } from '../write/write.ts';

/** How much lies in one page: large enough that the names in it are not repeated often, small enough to open in a millisecond or two. */
const mostSales = 4_096;
const mostLines = 16_000;
/** A record that the journal refuses would hold up every sale behind it (`write/record-sizes.ts`). */
const mostLetters = 1_000_000;

/**
 * Stages past sales as pages of history, one person's sales beside each other, so that opening a card
 * reads a page or two. `progress` hears how many sales are staged; false from it stops, and nothing more
 * is staged (the caller abandons the command).
 */
export async function stageHistory(
  long: LongCommand,
  sales: readonly PastSale[],
  progress: (staged: number) => boolean,
): Promise<boolean> {
  let staged = 0;
  for (const page of pagesOf(sales)) {
    await long.stage(async (write) => {
      addPage(write, page);
    });
    staged += page.length;
    if (!progress(staged)) return false;
  }
  return true;
}

/** The sales by person and time, cut into pages. */
function pagesOf(sales: readonly PastSale[]): readonly (readonly PastSale[])[] {
  const pages: PastSale[][] = [];
  let lines = 0;
  let letters = 0;
  for (const sale of [...sales].sort(byPerson)) {
    let page = pages.at(-1);
    const isFull = lines >= mostLines || letters >= mostLetters;
    if (page === undefined || page.length >= mostSales || isFull) {
      page = [];
      pages.push(page);
      lines = 0;
      letters = 0;
    }
    page.push(sale);
    lines += sale.lines.length;
    for (const { name } of sale.lines) letters += name?.length ?? 0;
  }
  return pages;
}

function byPerson(one: PastSale, other: PastSale): number {
  if (one.person !== other.person) return (one.person ?? '~') < (other.person ?? '~') ? -1 : 1;
  return one.second - other.second;
}

/** Words without a product may name people: they lie in text rows, one for each person, and can be erased. */
function addPage(write: Write, sales: readonly PastSale[]): void {
  const { words, ...packed } = packSales(sales);
  write.addEntry<HistoryPage>({
    kind: 'history',
    subject: null,
    ...packed,
    words: words.map((list, person) =>
      list.length === 0 ? null : write.addText(packed.people[person] ?? null, JSON.stringify(list)),
    ),
  });
}
