import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { daysLater } from '#domain/kernel/days-later.ts';
import { type RowId, cents, pointUnits } from '#domain/kernel/units.ts';
import { readCustomerCode } from '#domain/printing/customer-code.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf } from '#test/support/at-the-counter.ts';
import { wordsPrinted } from '#test/support/printed.ts';
import { granted, paidIn } from '#test/support/stored-counter.ts';
import { openTeaHouse } from '#test/support/tea-house.ts';
import { valueOf as valueLater } from '#test/support/value-of.ts';

import { careBookOf } from '../../care/care-book.ts';
import { addFollowUp } from '../../care/follow-ups.ts';
import { saveCategoryCare } from '../../catalogue/category-care.ts';
import { type Product, saveProduct } from '../../catalogue/products.ts';
import { deleteCard } from '../../customers/delete-card.ts';
import { readProgram } from '../../loyalty/program.ts';
import { saveProgram } from '../../loyalty/save-program.ts';
import { recordSale } from '../../sales/record-sale.ts';
import type { Shop } from '../../shop.ts';
import { undoOperation } from '../../undo.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;
let staffId: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop, wang, staffId } = await openTeaHouse(computer));
});

afterEach(() => {
  careBookOf(shop).stop();
  computer.close();
});

function valueOf<Value>(result: Parameters<typeof valueLater<Value>>[0]): Value {
  return valueLater(result, computer);
}

async function article(name: string, more: Partial<Product> = {}): Promise<Product> {
  const plain = { name, code: '', category: '茶叶', price: cents(60_00), unit: '盒' };
  return valueOf(
    await saveProduct(shop, { ...plain, careText: '', active: true, ...more }, computer.act()),
  );
}

function bought(product: Product, quantity = 1) {
  const { id: productId, name: text, price: unitPrice } = product;
  return { productId, text, quantity: quantity * 1_000, unitPrice, discount: cents(0) };
}

function printed(document: DocumentKind, entryId: RowId, paperId = 'roll80') {
  const subject = { kind: 'entries', entryIds: [entryId] } as const;
  return wordsPrinted(shop, { document, subject, paperId });
}

describe('the card that goes into the bag', () => {
  it('calls the customer, lists what was bought, its care, points and the next visit, and can be scanned', async () => {
    const act = computer.act();
    valueOf(await saveCategoryCare(shop, '茶叶', '阴凉避光保存', act));
    const tea = await article('龙井');
    const cup = await article('盖碗', { careText: '手洗，勿用钢丝球', category: '茶具' });
    const again = await article('正山小种');
    const visit = {
      customerId: wang,
      kind: 'revisit',
      day: daysLater(shop.clock.today(), 30),
      minute: null,
      text: '取新茶',
      staffId: null,
      repeat: null,
    } as const;
    valueOf(await addFollowUp(shop, visit, computer.act()));
    const draft = {
      ...amountOf(1, wang),
      lines: [bought(tea, 2), bought(cup), bought(again)],
      discount: cents(10_00),
      staffId,
    };
    const { saleId } = valueOf(await recordSale(shop, draft, computer.act()));
    const words = await printed('afterSale', saleId);
    const square = words.find((word) => word.includes('vip-')) ?? '';
    expect(readCustomerCode(square)).toEqual({ kind: 'customer', number: '00001' });
    expect(words).toEqual(
      [
        '售后卡 00001',
        '云栖茶舍',
        '王芳女士，您好！',
        '本次消费',
        ['商品', '数量', '金额', '龙井', '2', '¥120.00', '盖碗', '1', '¥60.00'],
        ['正山小种', '1', '¥60.00'],
        ['合计', '¥230.00', '本次积分', '+230', '积分余额', '230'],
        ['龙井、正山小种', '阴凉避光保存', '盖碗', '手洗，勿用钢丝球'],
        '下次到店：2026年3月31日，取新茶',
        '谢谢您的光临，期待再次见到您。',
        'https://tea.example/m?vip-00001',
        '下次到店请出示，卡号 00001',
        '电话：0571-8765 4321',
        '营业时间：每天 9:30–21:00',
      ].flat(),
    );
  });

  it('of somebody without a card has no name, no points and no code', async () => {
    const { saleId } = valueOf(await recordSale(shop, amountOf(35_00, null), computer.act()));
    expect(await printed('afterSale', saleId)).toEqual(
      [
        '售后卡 2026-03-01',
        '云栖茶舍',
        '本次消费',
        ['合计', '¥35.00'],
        '谢谢您的光临，期待再次见到您。',
        '电话：0571-8765 4321',
        '营业时间：每天 9:30–21:00',
      ].flat(),
    );
  });

  it('speaks the language of the paper, not that of the screen', async () => {
    const { saleId } = valueOf(await recordSale(shop, amountOf(35_00, wang), computer.act()));
    const subject = { kind: 'entries', entryIds: [saleId] } as const;
    const asked = { document: 'receipt', subject, paperId: 'a5' } as const;
    const words = await wordsPrinted(shop, asked, 'en');
    expect(words.slice(0, 4)).toEqual([
      'Receipt 00001',
      '云栖茶舍',
      expect.stringMatching(/^Mar 1, 2026 \d\d:\d\d$/),
      'Ms 王芳, card no. 00001',
    ]);
  });
});

describe('a receipt', () => {
  it('takes off points and stored value, and says what is left and what ends first', async () => {
    const { spending } = await readProgram(shop.db);
    const rules = {
      expiry: { mode: 'days', days: 30 },
      spending: { ...spending, perPoint: cents(10), maxPercent: 100 },
    } as const;
    valueOf(await saveProgram(shop, rules, computer.act()));
    await paidIn(shop, computer, wang, 50_00);
    valueOf(await recordSale(shop, amountOf(100_00, wang), computer.act()));
    const draft = {
      ...amountOf(80_00, wang),
      points: pointUnits(100),
      stored: cents(50_00),
      staffId,
    };
    const { saleId } = valueOf(await recordSale(shop, draft, computer.act()));
    const words = await printed('receipt', saleId);
    expect(words.slice(words.indexOf('原价'))).toEqual(
      [
        ['原价', '¥80.00', '积分抵扣', '-¥10.00', '合计', '¥70.00'],
        ['储值支付', '¥50.00', '实付', '¥20.00'],
        ['本次积分', '+70', '积分余额', '70', '储值余额', '¥0.00'],
        '其中 70 分可用到 2026年3月31日',
        '电话：0571-8765 4321',
        '营业时间：每天 9:30–21:00',
      ].flat(),
    );
    // A year later the balance on it is still that of its day, and what ends now is another story.
    valueOf(await recordSale(shop, amountOf(5_00, wang), computer.act()));
    const later = await printed('receipt', saleId);
    expect(later.slice(later.indexOf('积分余额'))[1]).toBe('70');
    expect(later.join()).not.toContain('可用到');
  });

  it('is gone with its sale, and true without the customer', async () => {
    const act = computer.act();
    const sold = valueOf(await recordSale(shop, amountOf(35_00, wang), act));
    valueOf(await deleteCard(shop, wang, computer.act()));
    expect((await printed('receipt', sold.saleId)).join()).not.toMatch(/王芳|00001/);
    expect((await printed('receipt', sold.saleId)).join()).toContain('¥35.00');
    granted(await undoOperation(shop, act.operationId, computer.act()));
    expect(await printed('receipt', sold.saleId)).toEqual(['gone']);
  });
});
