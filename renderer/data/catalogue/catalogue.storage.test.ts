import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { customKinds, mostCustomFields } from '#domain/customers/custom-field.ts';
import { type RowId, cents, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { refused } from '#test/support/refused.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { cardOf } from '../customers/card-queries.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import {
  type CustomFieldEdit,
  customFieldsOf,
  deleteCustomField,
  moveCustomField,
  saveCustomField,
} from './custom-fields.ts';
import { mergeTags } from './merge-tags.ts';
import { matchingProducts, productListOf } from './product-list.ts';
import { saveProduct } from './products.ts';
import { saveStaff, staffOf } from './staff.ts';
import { saveTag, tagsOf } from './tags.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => {
  columnsOf(shop).stop();
  computer.close();
});

describe('the fields of the shop’s own', () => {
  it('stand in the order they were made, and move one place at a time', async () => {
    for (const name of ['肤质', '宠物', '鞋码']) await defined({ name });
    const last = (await customFieldsOf(shop)).at(-1)?.id ?? toRowId('none');
    const act = computer.act();
    await moveCustomField(shop, last, -1, act);
    expect(await fieldNames()).toEqual(['肤质', '鞋码', '宠物']);
    await undoOperation(shop, act.operationId, computer.act());
    expect(await fieldNames()).toEqual(['肤质', '宠物', '鞋码']);
  });

  it('are of five kinds, and keep theirs whatever an edit says', async () => {
    for (const kind of customKinds) await defined({ name: kind, kind, choices: ['一', '二'] });
    const [first] = await customFieldsOf(shop);
    if (first === undefined) throw new Error('no field');
    await defined({ id: first.id, name: '备注二', kind: 'number' });
    const fields = await customFieldsOf(shop);
    expect(fields.map(({ kind }) => kind)).toEqual([...customKinds]);
    expect(fields[0]?.name).toBe('备注二');
  });

  it('are twenty at most; one that was put away makes room, and comes back by undo', async () => {
    for (let n = 1; n <= mostCustomFields; n += 1) await defined({ name: `栏目${n}` });
    expect(await defined({ name: '第二十一' })).toEqual(refused('too-many'));
    const [first] = await customFieldsOf(shop);
    const act = computer.act();
    await deleteCustomField(shop, first?.id ?? toRowId('none'), act);
    expect((await fieldNames()).length).toBe(mostCustomFields - 1);
    await undoOperation(shop, act.operationId, computer.act());
    expect((await fieldNames())[0]).toBe('栏目1');
  });

  it('need a name of their own, and a choice two different words', async () => {
    await defined({ name: '肤质' });
    expect(await defined({ name: ' ' })).toEqual(refused('empty'));
    expect(await defined({ name: ' 肤质' })).toEqual(refused('taken'));
    const choices = ['干性', ' 干性 ', ''];
    expect(await defined({ name: '头发', kind: 'choice', choices })).toEqual(
      refused('too-few-choices'),
    );
    expect(await defined({ id: toRowId('nobody'), name: '头发' })).toEqual(refused('unknown'));
  });
});

describe('two tags that mean the same', () => {
  it('become one on every card, and two again by one undo', async () => {
    const vip = await tag('VIP');
    const regular = await tag('老客');
    const both = await madeCard(shop, computer, { name: '王芳', tagIds: [vip, regular] });
    const one = await madeCard(shop, computer, { name: '李明', tagIds: [vip] });
    const other = await madeCard(shop, computer, { name: '张三', tagIds: [regular] });
    const act = computer.act();

    expect(await mergeTags(shop, { from: vip, into: regular }, act)).toEqual({
      ok: true,
      value: 2,
    });
    expect(await tagsOn(both.id, one.id, other.id)).toEqual([[regular], [regular], [regular]]);
    expect((await tagsOf(shop)).map(({ name }) => name)).toEqual(['老客']);

    await undoOperation(shop, act.operationId, computer.act());
    expect(await tagsOn(both.id, one.id, other.id)).toEqual([
      [regular, vip].sort(),
      [vip],
      [regular],
    ]);
    expect((await tagsOf(shop)).map(({ name }) => name)).toEqual(['VIP', '老客']);
  });

  it('become one on a card that was merged of two that both had the tag', async () => {
    const vip = await tag('VIP');
    const regular = await tag('老客');
    const one = await madeCard(shop, computer, { name: '王芳', tagIds: [vip] });
    const other = await madeCard(shop, computer, { name: '王小芳', tagIds: [vip] });
    const merged = await mergeCards(
      shop,
      { members: [one.id, other.id], choices: {} },
      computer.act(),
    );
    expect(merged.ok).toBe(true);
    computer.later();
    const act = computer.act();
    await mergeTags(shop, { from: vip, into: regular }, act);
    expect(await tagsOn(other.id)).toEqual([[regular]]);
    computer.later();
    await undoOperation(shop, act.operationId, computer.act());
    expect(await tagsOn(other.id)).toEqual([[vip]]);
  });

  it('are not merged if one is gone, or with itself', async () => {
    const vip = await tag('VIP');
    const gone = { from: vip, into: toRowId('nobody') };
    expect(await mergeTags(shop, gone, computer.act())).toEqual(refused('unknown'));
    expect(await mergeTags(shop, { from: vip, into: vip }, computer.act())).toEqual(
      refused('same'),
    );
  });
});

describe('staff', () => {
  it('have a code that means one person', async () => {
    await saveStaff(shop, { name: '小李', code: 'L1', active: true }, computer.act());
    const same = { name: '小刘', code: ' l1', active: true };
    expect(await saveStaff(shop, same, computer.act())).toEqual(refused('code-taken'));
    const [member] = await staffOf(shop);
    if (member === undefined) throw new Error('nobody');
    const left = await saveStaff(shop, { ...member, active: false }, computer.act());
    expect(left).toMatchObject({ ok: true, value: { code: 'L1', active: false } });
  });
});

describe('products', () => {
  const tea = {
    category: '茶叶',
    price: cents(16_800),
    unit: '50g',
    careText: '密封避光',
    active: true,
  };

  it('have a code that means one product', async () => {
    await saveProduct(shop, { ...tea, name: '龙井', code: 'LJ-1' }, computer.act());
    const taken = await saveProduct(shop, { ...tea, name: '正山', code: 'ｌｊ-1' }, computer.act());
    const none = await saveProduct(shop, { ...tea, name: '花茶', code: '' }, computer.act());
    expect(taken).toEqual(refused('code-taken'));
    expect(none.ok).toBe(true);
  });

  it('are in the list in memory as soon as they are saved, changed or undone', async () => {
    const list = productListOf(shop);
    const act = computer.act();
    await saveProduct(shop, { ...tea, name: '龙井', code: 'LJ-1' }, act);
    await list.caughtUp();
    expect(list.all()).toMatchObject([{ name: '龙井', unit: '50g', careText: '密封避光' }]);
    await undoOperation(shop, act.operationId, computer.act());
    await list.caughtUp();
    expect(list.all()).toEqual([]);
  });

  it('are found by code first, then by the beginning of the name, then anywhere', async () => {
    const rows = ['甲茶', '茶', '乙'].map((name, n) => ({ name, code: `A${n}`, category: '茶' }));
    for (const made of [...rows, { name: '丙', code: '茶', category: '' }]) {
      await saveProduct(shop, { ...tea, ...made }, computer.act());
      computer.later();
    }
    const list = productListOf(shop);
    await list.caughtUp();
    const found = (typed: string) => matchingProducts(list.all(), typed).map(({ name }) => name);
    expect(found('茶')).toEqual(['丙', '茶', '甲茶', '乙']);
    expect(found('a1')).toEqual(['茶']);
    expect(found('没有')).toEqual([]);
  });
});

async function defined(edit: Partial<CustomFieldEdit>) {
  const whole: CustomFieldEdit = { name: '', kind: 'text', choices: [], ...edit };
  const outcome = await saveCustomField(shop, whole, computer.act());
  computer.later();
  return outcome;
}

async function fieldNames(): Promise<readonly string[]> {
  return (await customFieldsOf(shop)).map(({ name }) => name);
}

async function tag(name: string): Promise<RowId> {
  const saved = await saveTag(shop, { name, colour: 'teal' }, computer.act());
  computer.later();
  if (!saved.ok) throw new Error(saved.refusal.kind);
  return saved.value.id;
}

async function tagsOn(...ids: readonly RowId[]): Promise<readonly (readonly RowId[])[]> {
  const cards = await Promise.all(ids.map((id) => cardOf(shop, id)));
  return cards.map((card) => [...(card?.tagIds ?? [])].sort());
}
