import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RowId, cents, toRowId } from '#domain/kernel/units.ts';
import type { PrintEntry } from '#domain/printing/print-entry.ts';
import type { StoredTemplate, TemplateRule } from '#domain/printing/template.ts';
import { usualTemplate } from '#domain/printing/usual-templates.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { stepsOf, wordsPrinted } from '#test/support/printed.ts';
import { openTeaHouse } from '#test/support/tea-house.ts';
import { valueOf as valueLater } from '#test/support/value-of.ts';
import { wordsOn } from '#test/support/words-on-paper.ts';

import { careBookOf } from '../care/care-book.ts';
import { saveProduct } from '../catalogue/products.ts';
import { editCard } from '../customers/edit-card.ts';
import { readProgram } from '../loyalty/program.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import { recordSale } from '../sales/record-sale.ts';
import type { Shop } from '../shop.ts';
import { operate } from '../write/operate.ts';
import { sheetsFor } from './sheets-for.ts';
import { deleteTemplate, saveTemplate } from './templates.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop, wang } = await openTeaHouse(computer));
});

afterEach(() => {
  careBookOf(shop).stop();
  computer.close();
});

function valueOf<Value>(result: Parameters<typeof valueLater<Value>>[0]): Value {
  return valueLater(result, computer);
}

const receipt = usualTemplate('receipt', 'roll80', printLanguage('zh-CN').words);

/** A receipt that says one thing only. */
async function ownReceipt(text: string, rule: TemplateRule): Promise<RowId> {
  const look = { size: 'normal', weight: 'normal', align: 'start' } as const;
  const { document, paper } = receipt;
  const parts: StoredTemplate['parts'] = [{ kind: 'text', text, ...look }];
  const template = { document, paper, parts, name: text, numbersPages: false, rule };
  return valueOf(await saveTemplate(shop, template, computer.act()));
}

async function teaSold(customerId: RowId | null): Promise<RowId> {
  const plain = { code: '', unit: '', careText: '', active: true, price: cents(10_00) };
  const tea = { ...plain, name: '龙井', category: '茶叶' };
  const { id } = valueOf(await saveProduct(shop, tea, computer.act()));
  const line = { productId: id, text: '龙井', quantity: 1_000, unitPrice: cents(10_00) };
  const draft = { ...amountOf(1, customerId), lines: [{ ...line, discount: cents(0) }] };
  return valueOf(await recordSale(shop, draft, computer.act())).saleId;
}

function receipts(
  entryIds: readonly RowId[],
  more: { readonly templateId?: RowId; readonly paperId?: string; readonly from?: number } = {},
) {
  const subject = { kind: 'entries', entryIds } as const;
  return { document: 'receipt', subject, paperId: 'roll80', ...more } as const;
}

describe('the template', () => {
  it('goes by what was bought, else by the tier, else it is the ordinary one; a hand that picks wins', async () => {
    const { tiers } = await readProgram(shop.db);
    const gold = { id: 'gold', name: '金卡', threshold: cents(500_00), percent: 100 };
    valueOf(await saveProgram(shop, { tiers: [...tiers, gold] }, computer.act()));
    const byTea = await ownReceipt('茶', { kind: 'category', category: '茶叶' });
    await ownReceipt('金', { kind: 'tier', tierId: 'gold' });
    const [tea, plain] = [await teaSold(wang), await soldSale(shop, computer, wang, 5_00)];
    expect(await wordsPrinted(shop, receipts([tea]))).toContain('茶');
    expect(await wordsPrinted(shop, receipts([plain]))).toContain('合计');
    const big = await soldSale(shop, computer, wang, 600_00);
    expect(await wordsPrinted(shop, receipts([plain, big]))).toEqual(
      [
        ['小票 00001', '金'],
        ['小票 00001', '金'],
      ].flat(),
    );
    expect(await wordsPrinted(shop, receipts([big], { templateId: byTea }))).toContain('茶');
    expect(await wordsPrinted(shop, receipts([big], { paperId: 'a5' }))).toContain('合计');
  });

  it('that is not there says so and prints nothing instead', async () => {
    const own = await ownReceipt('茶', { kind: 'always' });
    const sale = await soldSale(shop, computer, wang, 5_00);
    valueOf(await deleteTemplate(shop, own, computer.act()));
    for (const more of [{ templateId: own }, { paperId: 'card90x54' }]) {
      expect(await wordsPrinted(shop, receipts([sale], more))).toEqual(['no-template']);
    }
    const nothing = await ownReceipt('{receipt}', { kind: 'always' });
    expect(await wordsPrinted(shop, receipts([sale], { templateId: nothing }))).toEqual(['empty']);
  });
});

describe('a batch', () => {
  it('is one sheet each, steps over what is gone, and goes on from any place', async () => {
    const sales = [
      await soldSale(shop, computer, wang, 1_00),
      toRowId('gone'),
      await soldSale(shop, computer, null, 3_00),
    ];
    const steps = await stepsOf(shop, receipts(sales));
    expect(steps.map(({ kind, upTo }) => [kind, upTo])).toEqual([
      ['sheet', 1],
      ['nothing', 2],
      ['sheet', 3],
    ]);
    expect(steps[2]).toMatchObject({ about: [sales[2]] });
    expect(await stepsOf(shop, receipts(sales, { from: 2 }))).toEqual(steps.slice(2));
    expect(await stepsOf(shop, receipts(sales, { from: 3 }))).toEqual([]);
  });

  it('reads each card when its turn comes: one that was mended meanwhile is printed as it is now', async () => {
    const sales = [
      await soldSale(shop, computer, wang, 1_00),
      await soldSale(shop, computer, wang, 2_00),
    ];
    const names: (string | undefined)[] = [];
    const request = { ...receipts(sales), templateId: null, start: 0 };
    for await (const step of sheetsFor(shop, request, printLanguage('zh-CN'), request)) {
      const words = step.kind === 'sheet' ? wordsOn(step.sheet) : [];
      names.push(words.find((word) => word.includes('女士')));
      valueOf(await editCard(shop, wang, { name: '王方' }, computer.act()));
    }
    expect(names).toEqual(['王芳女士，卡号 00001', '王方女士，卡号 00001']);
  });

  it('of labels fills sheet after sheet, the first from its first free label', async () => {
    const ids: RowId[] = [];
    for (const name of ['甲', '乙', '丙', '丁', '戊']) {
      ids.push((await madeCard(shop, computer, { name, address: '西湖边' })).id);
    }
    const subject = { kind: 'customers', customerIds: ids } as const;
    const asked = { document: 'addressLabel', subject, paperId: 'sheet2x7', start: 12 } as const;
    const steps = await stepsOf(shop, asked);
    const cells = steps.flatMap((step) =>
      step.kind === 'sheet' ? [step.sheet.cells?.map(({ place }) => place)] : [],
    );
    expect(cells).toEqual([
      [12, 13],
      [0, 1, 2],
    ]);
    expect(steps.map(({ upTo }) => upTo)).toEqual([2, 5]);
    expect(steps[1]).toMatchObject({ about: ids.slice(2) });
    expect(await stepsOf(shop, { ...asked, from: 2 })).toEqual(steps.slice(1));
  });
});

describe('a second copy', () => {
  it('says that it is one, and how many there were; what was only looked at is none', async () => {
    const sale = await soldSale(shop, computer, wang, 5_00);
    const mark = async () =>
      (await wordsPrinted(shop, receipts([sale]))).find((word) => word.includes('补打'));
    expect([await mark(), await mark()]).toEqual([undefined, undefined]);
    for (const times of [1, 2]) {
      await cameOut(sale);
      expect(await mark()).toBe(`补打 第 ${times} 次`);
    }
    const card = { ...receipts([sale]), document: 'afterSale' } as const;
    expect((await wordsPrinted(shop, card)).join()).not.toContain('补打');
  });
});

/** As the queue writes it once the spooler has a receipt. */
async function cameOut(about: RowId): Promise<void> {
  valueOf(
    await operate(shop, computer.act(), async (write) => {
      const print = { subject: wang, about, document: 'receipt', copies: 1 } as const;
      write.addEntry<PrintEntry>({ kind: 'print', ...print });
      return { ok: true, value: null };
    }),
  );
}
