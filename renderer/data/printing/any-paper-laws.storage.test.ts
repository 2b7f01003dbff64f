import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { type RowId, cents } from '#domain/kernel/units.ts';
import { documentShapes } from '#domain/printing/document-shapes.ts';
import { type DocumentKind, documentKinds } from '#domain/printing/documents.ts';
import type { PrintSubject } from '#domain/printing/print-request.ts';
import { languages } from '#i18n/language.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf } from '#test/support/at-the-counter.ts';
import { anyWords } from '#test/support/print-facts.ts';
import { stepsOf } from '#test/support/printed.ts';
import { granted } from '#test/support/stored-counter.ts';
import { openTeaHouse } from '#test/support/tea-house.ts';
import { WalletHistory, type WalletStep, walletSteps } from '#test/support/wallet-steps.ts';
import { blocksOn, isHole, wordsOn } from '#test/support/words-on-paper.ts';

import { careBookOf } from '../care/care-book.ts';
import { saveProduct } from '../catalogue/products.ts';
import { saveSettings } from '../catalogue/settings.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { editCard } from '../customers/edit-card.ts';
import { recordSale } from '../sales/record-sale.ts';
import type { Shop } from '../shop.ts';

/** A shop and a customer of whom anything may be known, in anybody's words. */
const odd = fc.record({
  name: anyWords(),
  address: anyWords(),
  note: anyWords(),
  gender: fc.constantFrom('female' as const, 'male' as const, null),
  shopName: anyWords(),
  shopHours: anyWords(),
  shopUrl: fc.constantFrom('', 'https://tea.example/m', 'not an address'),
  product: anyWords(),
  careText: anyWords(),
});

it('every document on each of its papers, in every language, has no hole and no half word, whoever it is about', async () => {
  await fc.assert(
    fc.asyncProperty(odd, walletSteps(6), async (given, steps) => {
      const computer = new TestComputer();
      const { shop, wang } = await openTeaHouse(computer);
      const entryIds = await livedBy(shop, computer, wang, { given, steps });
      const { productId, saleId } = await articleSold(shop, computer, given);
      for (const document of documentKinds) {
        const subject = subjectOf(document, {
          shop,
          wang,
          entryIds: [...entryIds, saleId],
          productId,
        });
        for (const paperId of documentShapes[document].papers) {
          for (const language of languages) {
            await looksWhole(shop, { document, subject, paperId }, language);
          }
        }
      }
      careBookOf(shop).stop();
      columnsOf(shop).list.stop();
      computer.close();
    }),
    { numRuns: 3 },
  );
});

type Given = typeof odd extends fc.Arbitrary<infer Known> ? Known : never;

async function livedBy(
  shop: Shop,
  computer: TestComputer,
  wang: RowId,
  { given, steps }: { readonly given: Given; readonly steps: readonly WalletStep[] },
): Promise<readonly RowId[]> {
  const { name, address, note, gender, shopName, shopHours, shopUrl } = given;
  granted(await saveSettings(shop, { shopName, shopHours, shopUrl }, computer.act()));
  // Without name and phone there is no card; the phone is the one thing that everybody has here.
  const edit = { name, address, note, gender, phones: ['13800138000'] };
  granted(await editCard(shop, wang, edit, computer.act()));
  const history = new WalletHistory(shop, computer, wang);
  const made: RowId[] = [];
  for (const step of steps) {
    const entryId = await history.take(step);
    if (entryId !== undefined) made.push(entryId);
  }
  return made;
}

async function articleSold(shop: Shop, computer: TestComputer, { product, careText }: Given) {
  const name = product.trim() || 'x';
  const plain = { name, careText, code: '茶', category: name, unit: '', active: true };
  const saved = granted(await saveProduct(shop, { ...plain, price: cents(1) }, computer.act()));
  const line = { productId: saved.id, text: saved.name, quantity: 350, unitPrice: cents(99) };
  const draft = { ...amountOf(1, null), lines: [{ ...line, discount: cents(1) }] };
  const { saleId } = granted(await recordSale(shop, draft, computer.act()));
  return { productId: saved.id, saleId };
}

type About = {
  readonly shop: Shop;
  readonly wang: RowId;
  readonly entryIds: readonly RowId[];
  readonly productId: RowId;
};

function subjectOf(
  document: DocumentKind,
  { shop, wang, entryIds, productId }: About,
): PrintSubject {
  const today = shop.clock.today();
  switch (document) {
    case 'afterSale':
    case 'receipt':
    case 'refund':
    case 'storedSlip':
    case 'visitSlip':
      return { kind: 'entries', entryIds };
    case 'storedStatement':
    case 'pointsStatement':
      return { kind: 'statement', customerId: wang, from: null, through: today };
    case 'memberCard':
    case 'birthdayCard':
    case 'addressLabel':
    case 'customerTable':
      return { kind: 'customers', customerIds: [wang] };
    case 'priceLabel':
      return { kind: 'products', labels: [{ productId, count: 2 }] };
    case 'todayList':
    case 'calendarWeek':
      return { kind: 'day', day: today };
  }
}

async function looksWhole(
  shop: Shop,
  asked: Parameters<typeof stepsOf>[1],
  language: string,
): Promise<void> {
  for (const step of await stepsOf(shop, asked, language)) {
    if (step.kind === 'nothing') {
      expect(['empty', 'gone']).toContain(step.why);
      continue;
    }
    for (const text of wordsOn(step.sheet)) {
      expect(text).not.toMatch(/undefined|null|NaN|[{}]|\[object|paper\.|wallet\./);
      expect(text.isWellFormed()).toBe(true);
    }
    for (const block of blocksOn(step.sheet)) expect(isHole(block)).toBe(false);
  }
}
