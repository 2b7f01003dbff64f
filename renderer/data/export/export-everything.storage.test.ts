import { describe, expect, it } from 'vitest';

import { saveProduct } from '#data/catalogue/products.ts';
import { addNote } from '#data/customers/add-note.ts';
import { editCard } from '#data/customers/edit-card.ts';
import { erasePerson } from '#data/customers/erase-person.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import { refundSale } from '#data/sales/refund-sale.ts';
import { voidSale } from '#data/sales/void-sale.ts';
import { customerColumns } from '#domain/export/customer-cells.ts';
import { cents } from '#domain/kernel/units.ts';
import { writeCsv } from '#platform/files/write-csv.ts';
import { writeXlsx } from '#platform/files/write-xlsx.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { customerWords, saleWords } from '#test/support/export-words.ts';
import { cellsOf } from '#test/support/read-table.ts';

import { exportCustomers } from './export-customers.ts';
import { exportEverything } from './export-everything.ts';
import { exportProducts } from './export-products.ts';
import { exportSales } from './export-sales.ts';

describe('the sales that leave', () => {
  it('add up, one row a line, without what was entered by mistake', async () => {
    const { shop, computer, act } = await openShop();
    const card = await madeCard(shop, computer, { name: '王芳' });
    const line = {
      productId: null,
      quantity: 1_500,
      unitPrice: cents(2_000),
      discount: cents(100),
    };
    const sale = await recordSale(
      shop,
      {
        ...amountOf(0, card.id),
        lines: [
          { ...line, text: '绿茶' },
          { ...line, text: '红茶' },
        ],
        discount: cents(300),
        note: '包装',
      },
      act(),
    );
    const mistake = await soldSale(shop, computer, card.id, 999);
    await voidSale(shop, { saleId: mistake, reason: '' }, act());
    if (!sale.ok) throw new Error(sale.refusal.kind);
    const { saleId } = sale.value;
    await refundSale(shop, { saleId, amount: cents(500), method: 'cash', reason: '' }, act());

    const [headings, ...rows] = await cellsOf(await writeCsv(await exportSales(shop, saleWords)));
    const first = Object.fromEntries((headings ?? []).map((name, at) => [name, rows[0]?.[at]]));
    expect(rows).toHaveLength(2);
    expect(first).toMatchObject({
      date: '2026-03-01',
      customerNumber: card.number,
      customerName: '王芳',
      product: '绿茶',
      quantity: '1.5',
      unitPrice: '20.00',
      lineDiscount: '1.00',
      discount: '3.00',
      amount: '55.00',
      refunded: '5.00',
      method: '现金',
      note: '包装',
    });
    expect(rows[1]?.slice(5)).toEqual(['红茶', '1.5', '20.00', '1.00', '', '', '', '现金', '', '']);
    computer.close();
  });
});

describe('products', () => {
  it('leave with everything that is known about them', async () => {
    const { shop, computer, act } = await openShop();
    const tea = { code: '0042', name: '绿茶', category: '茶', price: cents(2_000), unit: '50g' };
    await saveProduct(shop, { ...tea, careText: '避光', active: false }, act());
    const words = { title: '商品', heading: (column: string) => column, yes: '是', no: '否' };
    expect((await cellsOf(await writeXlsx([await exportProducts(shop, words)])))[1]).toEqual([
      '0042',
      '绿茶',
      '茶',
      '20',
      '50g',
      '避光',
      '否',
    ]);
    computer.close();
  });
});

describe('everything', () => {
  it('is one JSON document, one row a line, and knows nothing of a person who was erased', async () => {
    const { shop, computer, act } = await openShop();
    const stays = await madeCard(shop, computer, { name: '王芳' });
    const goes = await madeCard(shop, computer, { name: '忘记我', phones: ['13900139000'] });
    await soldSale(shop, computer, goes.id, 700);
    await addNote(shop, goes.id, '她的秘密', act());
    await editCard(shop, goes.id, { wechat: 'secret-id' }, act());
    await erasePerson(shop, goes.id, act());

    const text = await (await exportEverything(shop)).text();
    const all: unknown = JSON.parse(text);
    expect(all).toMatchObject({ format: 'regulars-export', shop: shop.shopId });
    expect(all).toHaveProperty(
      'documents',
      expect.arrayContaining([expect.objectContaining({ id: stays.id })]),
    );
    const rows = text.split('\n').filter((line) => /^\{"id"|^\{.*"rev"/.test(line));
    expect(rows.length).toBeGreaterThan(5);
    const tables = [
      text,
      await (await writeCsv(await exportSales(shop, saleWords))).text(),
      await (
        await writeCsv(await exportCustomers(shop, 'all', customerColumns, customerWords))
      ).text(),
    ].join('\n');
    for (const word of ['忘记我', '13900139000', '她的秘密', 'secret-id']) {
      expect(tables).not.toContain(word);
    }
    expect(tables).toContain('王芳');
    expect(text).toContain('"total":700');
    computer.close();
  });

  it('stops when it is cancelled', async () => {
    const { shop, computer } = await openShop();
    await madeCard(shop, computer, { name: '王芳' });
    const stop = AbortSignal.abort();
    await expect(exportEverything(shop, () => undefined, stop)).rejects.toThrow('abort');
    computer.close();
  });
});

async function openShop() {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const act = () => {
    computer.later();
    return computer.act();
  };
  return { computer, shop, act };
}
