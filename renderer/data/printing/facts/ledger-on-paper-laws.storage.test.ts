import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cents, type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import type { PrintSubject } from '#domain/printing/print-request.ts';
import type { PrintValue } from '#domain/printing/print-value.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { granted } from '#test/support/stored-counter.ts';
import { WalletHistory, type WalletStep, walletSteps } from '#test/support/wallet-steps.ts';

import { careBookOf } from '../../care/care-book.ts';
import { balanceOf } from '../../loyalty/balance-of.ts';
import { readProgram } from '../../loyalty/program.ts';
import { saveProgram } from '../../loyalty/save-program.ts';
import { entryById } from '../../entries-door.ts';
import type { Shop } from '../../shop.ts';
import { cardsOf, storedOf } from '../../stored/stored-queries.ts';
import { factsFor } from './facts-for.ts';

const chinese = printLanguage('zh-CN');

/** A shop whose points run out and whose top-ups have a bonus, and somebody who lived through all of it. */
async function lived(steps: readonly WalletStep[], see: (known: Known) => Promise<void>) {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const { stored } = await readProgram(shop.db);
  const topUps = [{ principal: cents(200_00), bonus: cents(25_00) }];
  const rules = { stored: { ...stored, topUps }, expiry: { mode: 'days', days: 40 } } as const;
  granted(await saveProgram(shop, rules, computer.act()));
  const { id } = await madeCard(shop, computer, { name: '王芳' });
  const history = new WalletHistory(shop, computer, id);
  const seen: Seen[] = [];
  for (const step of steps) {
    const entryId = await history.take(step);
    if (entryId !== undefined) seen.push({ entryId, ...(await ledger(shop, id)) });
  }
  await see({ shop, id, seen, quotes: history.quotes });
  careBookOf(shop).stop();
  computer.close();
}

/** What the ledger said right after an entry was made. */
type Seen = {
  readonly entryId: RowId;
  readonly points: number;
  readonly stored: number;
  readonly uses: number;
};
type Known = {
  readonly shop: Shop;
  readonly id: RowId;
  readonly seen: readonly Seen[];
  readonly quotes: WalletHistory['quotes'];
};

async function ledger(shop: Shop, id: RowId) {
  const { principal, bonus } = await storedOf(shop, id);
  const points = await balanceOf(shop.db, id, shop.clock.today());
  const cards = await cardsOf(shop, id);
  return {
    points,
    stored: principal + bonus,
    uses: cards.reduce((all, { left }) => all + left, 0),
  };
}

async function factsOf(shop: Shop, document: DocumentKind, subject: PrintSubject) {
  const request = { document, subject, templateId: null, start: 0 };
  const found = await factsFor(shop, request, chinese);
  return found.ok ? found.value[0] : undefined;
}

function figure(value: PrintValue | undefined): number {
  if (value === undefined) return 0;
  if (value.kind === 'money' || value.kind === 'moneyChange') return value.amount;
  if (value.kind === 'points' || value.kind === 'pointsChange') return value.units;
  if (value.kind === 'count') return value.count;
  throw new Error(`No figure: ${value.kind}`);
}

/** Each balance is the one before and what moved; the first of a whole statement begins at nothing. */
function runsOn(
  rows: NonNullable<PrintFacts['lists']['stored']>['rows'],
  isWhole: boolean,
): number {
  let balance = 0;
  rows.forEach((row, at) => {
    const moved = figure(row['principal']) + figure(row['bonus']) + figure(row['change']);
    const isOpening = at === 0 && !isWhole && moved === 0;
    if (at > 0 || isWhole) expect(figure(row['balance'])).toBe(balance + moved);
    if (isOpening) expect(row['what']).toEqual({ kind: 'words', words: '此前余额' });
    balance = figure(row['balance']);
  });
  return balance;
}

describe('paper', () => {
  it('says in a statement what the ledger says, line by line, whatever happened and was taken back', async () => {
    await fc.assert(
      fc.asyncProperty(walletSteps(14, ['undo', 'undo']), fc.nat(200), async (steps, since) => {
        await lived(steps, async ({ shop, id }) => {
          const through = shop.clock.today();
          const now = await ledger(shop, id);
          const middle = toBusinessDay(
            new Date(Date.UTC(2026, 2, 1 + since)).toISOString().slice(0, 10),
          );
          for (const from of [null, middle > through ? through : middle]) {
            const asked = { kind: 'statement', customerId: id, from, through } as const;
            const stored = await factsOf(shop, 'storedStatement', asked);
            const points = await factsOf(shop, 'pointsStatement', asked);
            expect(runsOn(stored?.lists.stored?.rows ?? [], from === null)).toBe(now.stored);
            expect(figure(stored?.totals.storedLeft)).toBe(now.stored);
            expect(figure(stored?.totals.principalLeft) + figure(stored?.totals.bonusLeft)).toBe(
              now.stored,
            );
            expect(runsOn(points?.lists.points?.rows ?? [], from === null)).toBe(now.points);
            expect(figure(points?.totals.pointsBalance)).toBe(now.points);
          }
        });
      }),
      { numRuns: 10 },
    );
  });

  it('says on a slip, however late it is printed, what the ledger said when it happened', async () => {
    await fc.assert(
      fc.asyncProperty(walletSteps(12), async (steps) => {
        await lived(steps, async ({ shop, id, seen }) => {
          for (const { entryId, points, stored, uses } of seen) {
            const subject = { kind: 'entries', entryIds: [entryId] } as const;
            const sale = await factsOf(shop, 'receipt', subject);
            const refund = await factsOf(shop, 'refund', subject);
            const account = await factsOf(shop, 'storedSlip', subject);
            const visit = await factsOf(shop, 'visitSlip', subject);
            for (const facts of [sale, refund, visit]) {
              const balance = facts?.totals.pointsBalance;
              if (balance !== undefined) expect(figure(balance)).toBe(points);
            }
            if (sale ?? refund) expect((sale ?? refund)?.totals.pointsBalance).toBeDefined();
            if (account) expect(account.totals.storedLeft).toBeDefined();
            for (const facts of [sale, refund, account]) {
              const left = facts?.totals.storedLeft;
              if (left !== undefined) expect(figure(left)).toBe(stored);
            }
            const kind = (await entryById(shop.db, entryId))?.kind ?? '';
            // A slip that nobody gets would keep every law above.
            expect(sale !== undefined || kind !== 'sale').toBe(true);
            expect(refund !== undefined || kind !== 'refund').toBe(true);
            expect(account !== undefined || !kind.startsWith('stored_')).toBe(true);
            expect(visit !== undefined || !kind.startsWith('card_')).toBe(true);
            if (visit !== undefined && (await cardsOf(shop, id)).length === 1) {
              expect(figure(visit.totals.usesLeft)).toBe(uses);
            }
          }
        });
      }),
      { numRuns: 10 },
    );
  });

  it('adds up on every sale, and gives back on every refund what the counter was told', async () => {
    await fc.assert(
      fc.asyncProperty(walletSteps(12), async (steps) => {
        await lived(steps, async ({ shop, seen, quotes }) => {
          for (const { entryId } of seen) {
            const subject = { kind: 'entries', entryIds: [entryId] } as const;
            const receipt = await factsOf(shop, 'receipt', subject);
            if (receipt !== undefined) {
              const { before, pointsPaid, total, stored, due } = receipt.totals;
              expect(figure(before ?? total) + figure(pointsPaid)).toBe(figure(total));
              expect(figure(stored) + figure(due ?? total)).toBe(figure(total));
            }
            const quote = quotes.get(entryId);
            if (quote === undefined) continue;
            const refund = await factsOf(shop, 'refund', subject);
            const { refunded, moneyBack, storedBack, pointsBack } = refund?.totals ?? {};
            const onAccount = quote.stored.principal + quote.stored.bonus;
            expect([figure(moneyBack), figure(storedBack)]).toEqual([quote.byMethod, onAccount]);
            const byPoints = figure(refunded) - quote.byMethod - onAccount;
            expect(figure(pointsBack)).toBe(byPoints);
            if (quote.returned > 0) expect(byPoints).toBeGreaterThan(0);
          }
        });
      }),
      { numRuns: 10 },
    );
  });
});
