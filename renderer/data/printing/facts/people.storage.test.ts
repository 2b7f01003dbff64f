import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { type RowId, cents, toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { wordsPrinted } from '#test/support/printed.ts';
import { paidIn, refundedStored, spentStored } from '#test/support/stored-counter.ts';
import { valueOf as valueLater } from '#test/support/value-of.ts';

import { saveProduct } from '../../catalogue/products.ts';
import { saveSettings } from '../../catalogue/settings.ts';
import { deleteCard } from '../../customers/delete-card.ts';
import { mergeCards } from '../../customers/merge-cards.ts';
import { readProgram } from '../../loyalty/program.ts';
import { saveProgram } from '../../loyalty/save-program.ts';
import type { Shop } from '../../shop.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  valueOf(await saveSettings(shop, { shopName: '云栖茶舍' }, computer.act()));
  const edit = {
    name: '王芳',
    gender: 'female',
    phones: ['138 0013 8000'],
    address: '杭州市西湖区龙井路 1 号',
    birthday: { calendar: 'lunar', month: 8, day: 15, leap: false, year: null },
  } as const;
  wang = (await madeCard(shop, computer, edit)).id;
});

afterEach(() => {
  computer.close();
});

function valueOf<Value>(result: Parameters<typeof valueLater<Value>>[0]): Value {
  return valueLater(result, computer);
}

function printed(document: DocumentKind, customerIds: readonly RowId[], paperId: string) {
  const subject = { kind: 'customers', customerIds } as const;
  return wordsPrinted(shop, { document, subject, paperId });
}

describe('a statement', () => {
  const statement = (document: DocumentKind, from: string | null, through: string) =>
    wordsPrinted(shop, {
      document,
      subject: {
        kind: 'statement',
        customerId: wang,
        from: from === null ? null : toBusinessDay(from),
        through: toBusinessDay(through),
      },
      paperId: 'a4',
    });

  it('of stored value has every movement with what was there afterwards', async () => {
    await paidIn(shop, computer, wang, 500_00);
    computer.later(86_400_000);
    const saleId = await spentStored(shop, computer, wang, 120_00);
    await refundedStored(shop, computer, saleId, 20_00);
    const all = [
      ['日期', '事项', '本金', '余额'],
      ['2026-03-01', '充值', '+¥500.00', '¥500.00'],
      ['2026-03-02', '消费', '-¥120.00', '¥380.00'],
      ['2026-03-02', '退款回到储值', '+¥20.00', '¥400.00'],
      ['本金余额', '¥400.00', '赠金余额', '¥0.00', '储值余额', '¥400.00'],
    ].flat();
    const words = await statement('storedStatement', null, '2026-03-31');
    expect(words.slice(0, 5)).toEqual([
      '储值对账单 00001',
      '云栖茶舍',
      '储值对账单',
      '王芳女士，卡号 00001',
      '2026年3月1日 至 2026年3月31日，共 3 笔',
    ]);
    expect(words.slice(5, 5 + all.length)).toEqual(all);
  });

  it('that begins in the middle says what was there before', async () => {
    await paidIn(shop, computer, wang, 500_00);
    computer.later(86_400_000);
    await spentStored(shop, computer, wang, 120_00);
    const stored = await statement('storedStatement', '2026-03-02', '2026-03-31');
    expect(stored).toEqual(
      expect.arrayContaining(['2026年3月2日 至 2026年3月31日，共 1 笔', '此前余额', '¥500.00']),
    );
    const points = await statement('pointsStatement', '2026-03-02', '2026-03-31');
    expect(points.slice(5, 13)).toEqual(
      [['日期', '事项', '增减', '余额', '2026-03-02', '消费', '+120', '120']].flat(),
    );
    const before = await statement('storedStatement', null, '2026-03-01');
    expect(before).toEqual(expect.arrayContaining(['储值余额', '¥500.00']));
  });
});

describe('a card with a name on it', () => {
  it('bears the number as square and bars, the tier once there is more than one', async () => {
    const plain = await printed('memberCard', [wang], 'card90x54');
    expect(plain.toSorted()).toEqual(
      ['会员卡 00001', '云栖茶舍', '王芳女士', '00001', '', '00001', '00001'].toSorted(),
    );
    const { tiers } = await readProgram(shop.db);
    const gold = { id: 'gold', name: '金卡', threshold: cents(1_000_00), percent: 120 };
    valueOf(await saveProgram(shop, { tiers: [...tiers, gold] }, computer.act()));
    expect(await printed('memberCard', [wang], 'card90x54')).toContain('普通会员');
    await soldSale(shop, computer, wang, 1_200_00);
    expect(await printed('memberCard', [wang], 'card90x54')).toContain('金卡');
  });

  it('for a birthday has the shop’s greeting, and the day on which it is kept next', async () => {
    expect(await printed('birthdayCard', [wang], 'a6')).toEqual([
      '生日贺卡 00001',
      expect.stringMatching(/^王芳女士，生日快乐！.*云栖茶舍的大家都惦记着您。$/),
      '云栖茶舍',
      '2026年9月25日',
    ]);
  });
});

describe('labels', () => {
  it('have an address or are left out, and fill the sheet from the first free place', async () => {
    const anna = (await madeCard(shop, computer, { name: 'Anna' })).id;
    const words = await printed('addressLabel', [anna, wang, wang], 'sheet3x7');
    expect(words).toEqual([
      'empty',
      '地址标签 00001',
      ...Array.from({ length: 2 }, () =>
        [['王芳女士 收', '138 0013 8000', '杭州市西湖区龙井路 1 号', '寄件：云栖茶舍']].flat(),
      ).flat(),
    ]);
  });

  it('of goods have price, unit and bars, as many as were asked for', async () => {
    const tea = {
      name: '龙井',
      code: '6901234567892',
      category: '茶叶',
      price: cents(60_00),
      unit: '50g',
      careText: '',
      active: true,
    };
    const { id } = valueOf(await saveProduct(shop, tea, computer.act()));
    const subject = { kind: 'products', labels: [{ productId: id, count: 2 }] } as const;
    const label = ['价签 龙井', '龙井', '¥60.00 · 50g', '6901234567892', '6901234567892'];
    const asked = { document: 'priceLabel', subject, paperId: 'label40x30' } as const;
    expect(await wordsPrinted(shop, asked)).toEqual([...label, ...label]);
  });
});

describe('a list of customers', () => {
  it('has everybody once, in the order of the list, without who is gone', async () => {
    const anna = (await madeCard(shop, computer, { name: 'Anna', note: 'likes green tea' })).id;
    const again = (await madeCard(shop, computer, { name: '王芳', phones: ['139'] })).id;
    const gone = (await madeCard(shop, computer, { name: '陈大文' })).id;
    await soldSale(shop, computer, wang, 88_00);
    await paidIn(shop, computer, wang, 20_00);
    valueOf(await mergeCards(shop, { members: [wang, again], choices: {} }, computer.act()));
    valueOf(await deleteCard(shop, gone, computer.act()));
    const table = [
      '顾客名单 2026-03-01',
      '顾客名单 · 共 2 位',
      ['卡号', '姓名', '电话', '积分', '储值', '上次到店', '备注'],
      ['00002', 'Anna', '', '0', '', '', 'likes green tea'],
      ['00001', '王芳', '138 0013 8000', '88', '¥20.00', '2026-03-01', ''],
      '顾客名单 2026-03-01',
      ['第 ', ' 页，共 ', ' 页'],
    ].flat();
    const list = [anna, again, gone, wang];
    expect(await printed('customerTable', list, 'a4')).toEqual(table);
    // So many are read in a row, and say the same.
    const nobody = Array.from({ length: 600 }, (_, at) => toRowId(`nobody-${at}`));
    expect(await printed('customerTable', [...list, ...nobody], 'a4')).toEqual(table);
  });
});
