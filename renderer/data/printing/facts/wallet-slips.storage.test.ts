import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { daysLater } from '#domain/kernel/days-later.ts';
import { type RowId, cents, pointUnits } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf } from '#test/support/at-the-counter.ts';
import { wordsPrinted } from '#test/support/printed.ts';
import { paidIn } from '#test/support/stored-counter.ts';
import { openTeaHouse } from '#test/support/tea-house.ts';
import { valueOf as valueLater } from '#test/support/value-of.ts';

import { careBookOf } from '../../care/care-book.ts';
import { readProgram } from '../../loyalty/program.ts';
import { saveProgram } from '../../loyalty/save-program.ts';
import { recordSale } from '../../sales/record-sale.ts';
import { refundSale } from '../../sales/refund-sale.ts';
import type { Shop } from '../../shop.ts';
import { sellCard } from '../../stored/sell-card.ts';
import { useCard } from '../../stored/use-card.ts';

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

function printed(document: DocumentKind, entryId: RowId, paperId = 'roll80') {
  const subject = { kind: 'entries', entryIds: [entryId] } as const;
  return wordsPrinted(shop, { document, subject, paperId });
}

describe('a refund slip', () => {
  it('has money, stored value and points apart, of the second part what the second part was', async () => {
    const { spending } = await readProgram(shop.db);
    const spent = { ...spending, perPoint: cents(10), maxPercent: 100 };
    valueOf(await saveProgram(shop, { spending: spent }, computer.act()));
    valueOf(await recordSale(shop, amountOf(100_00, wang), computer.act()));
    const draft = { ...amountOf(100_00, wang), points: pointUnits(100) };
    const { saleId } = valueOf(await recordSale(shop, draft, computer.act()));
    const back = { saleId, method: 'cash', reason: '买多了' } as const;
    const first = { ...back, amount: cents(33_33) };
    const { refundId } = valueOf(await refundSale(shop, first, computer.act()));
    const rest = valueOf(await refundSale(shop, { ...back, amount: cents(66_67) }, computer.act()));
    const words = await printed('refund', refundId);
    expect(words.slice(words.indexOf('退款合计'))).toEqual(
      [
        ['退款合计', '¥33.33', '退还款项', '¥30.03', '退回积分（折合）', '¥3.30'],
        ['积分余额', '92', '退款原因：买多了', '顾客签名：________________'],
        '电话：0571-8765 4321',
        '营业时间：每天 9:30–21:00',
      ].flat(),
    );
    const second = await printed('refund', rest.refundId);
    expect(second.slice(second.indexOf('退还款项'))[1]).toBe('¥59.97');
  });
});

describe('slips of the wallet', () => {
  it('of a top-up say both purses, before and after', async () => {
    const { stored } = await readProgram(shop.db);
    const topUps = [{ principal: cents(500_00), bonus: cents(50_00) }];
    valueOf(await saveProgram(shop, { stored: { ...stored, topUps } }, computer.act()));
    const { topUpId } = await paidIn(shop, computer, wang, 500_00);
    await paidIn(shop, computer, wang, 100_00);
    expect(await printed('storedSlip', topUpId, 'roll58')).toEqual(
      [
        '储值凭证 00001',
        '云栖茶舍',
        '储值凭证 · 充值',
        '王芳女士，卡号 00001',
        expect.stringMatching(/^2026年3月1日 \d\d:\d\d$/),
        ['本金', '+¥500.00', '赠金', '+¥50.00'],
        ['本金余额', '¥500.00', '赠金余额', '¥50.00', '储值余额', '¥550.00'],
        '请妥善保管，如有疑问，凭此查询。',
        '顾客签名：________________',
        '电话：0571-8765 4321',
        '营业时间：每天 9:30–21:00',
      ].flat(),
    );
  });

  it('of a visit card say how often it can still be used, and what its use earned', async () => {
    const card = {
      customerId: wang,
      productId: null,
      name: '洗剪吹',
      uses: 10,
      price: cents(380_00),
      until: daysLater(shop.clock.today(), 365),
      method: 'cash',
      staffId,
    } as const;
    const { cardId } = valueOf(await sellCard(shop, card, computer.act()));
    const use = { cardId, uses: 2, staffId: null };
    const { useId } = valueOf(await useCard(shop, use, computer.act()));
    const [sold, used] = [await printed('visitSlip', cardId), await printed('visitSlip', useId)];
    expect(sold).toContain('买次卡');
    expect(sold.slice(sold.indexOf('次卡价格'))).toEqual(
      expect.arrayContaining(['¥380.00', '次数', '10', '剩余次数', '10']),
    );
    expect(used.slice(used.indexOf('用次卡'))).toEqual(
      [
        '用次卡',
        '王芳女士，卡号 00001',
        expect.stringMatching(/^2026年3月1日 \d\d:\d\d$/),
        '洗剪吹',
        '可用到 2027年3月1日',
        ['次数', '2', '剩余次数', '8', '本次积分', '+76', '积分余额', '76'],
        '请妥善保管，如有疑问，凭此查询。',
        '顾客签名：________________',
        '电话：0571-8765 4321',
        '营业时间：每天 9:30–21:00',
      ].flat(),
    );
  });

  it('are none of a sale that moved no account, and none of what is no movement', async () => {
    const { saleId } = valueOf(await recordSale(shop, amountOf(35_00, wang), computer.act()));
    expect(await printed('storedSlip', saleId)).toEqual(['empty']);
    expect(await printed('visitSlip', saleId)).toEqual(['empty']);
    expect(await printed('refund', saleId)).toEqual(['empty']);
    expect(await printed('afterSale', wang)).toEqual(['gone']);
  });
});
