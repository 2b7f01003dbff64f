import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { seq } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { pastLine as line } from '#test/support/past-line.ts';
import { takingIn } from '#test/support/past-sales.ts';

import { complaintFeedOf } from '../care/complaint-feed.ts';
import { openComplaint, solveComplaint } from '../care/complaints.ts';
import { addFollowUp } from '../care/follow-ups.ts';
import { addInteraction, rateSatisfaction } from '../care/interactions.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { saveColumns } from '../columns/columns-snapshot.ts';
import { cardOf } from './card-queries.ts';
import { erasePerson } from './erase-person.ts';
import { editCard } from './edit-card.ts';
import { mergeCards } from './merge-cards.ts';
import { setFieldMany } from './batch/set-field-many.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { databaseName } from '../shop-database.ts';
import { undoOperation } from '../undo.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(async () => {
  computer.close();
  await Dexie.delete(databaseName(computer.shopId, shop.generation));
});

const takeIn = takingIn(() => [shop, computer]);

describe('nothing is left of somebody, and nobody brings themselves', () => {
  it('an erased person is in no packed bytes though the list was not opened today', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳芳', note: '只喝龙井' });
    const columns = columnsOf(shop);
    await columns.list.caughtUp();
    await saveColumns(shop.db, columns.list.columns(), seq(3));
    columns.stop();
    ({ shop } = await computer.restart());
    await erasePerson(shop, wang.id, computer.act());
    await shop.search.caughtUp();
    const bytes = (await shop.db.packed.toArray())
      .map((one) => new TextDecoder().decode(one.bytes))
      .join('');
    expect(bytes).not.toContain('龙井');
    expect(bytes).not.toContain('王芳芳');
  });

  it('words of a line with a code go with the person', async () => {
    await takeIn([
      line({ productCode: 'X1', product: '定制茶', phone: '13700000000', customerName: '李' }),
      line({ productCode: 'X1', product: '给王芳芳妈妈的茶' }),
    ]);
    const wang = (await shop.db.documents.where('kind').equals('customer').toArray()).find(
      (d) => d.fields['name'] === '王芳',
    );
    if (!wang) throw new Error('no');
    await erasePerson(shop, wang.id, computer.act());
    expect(JSON.stringify(await shop.db.entries.toArray())).not.toContain('王芳芳');
  });

  it('a batch makes no circle of referrers', async () => {
    const a = await madeCard(shop, computer, { name: '甲' });
    const b = await madeCard(shop, computer, { name: '乙', referrerId: a.id });
    await setFieldMany(shop, [a.id], { referrerId: b.id }, computer.act(), {
      progress: () => undefined,
      signal: new AbortController().signal,
    });
    expect((await cardOf(shop, a.id))?.referrerId).toBeNull();
  });

  it('words of a person taken apart again go with them', async () => {
    const a = await madeCard(shop, computer, { name: '甲' });
    const b = await madeCard(shop, computer, { name: '乙', address: '青石巷' });
    const merge = computer.act();
    await mergeCards(shop, { members: [a.id, b.id], choices: {} }, merge);
    computer.later();
    await editCard(shop, a.id, { address: '新街' }, computer.act());
    computer.later();
    await undoOperation(shop, merge.operationId, computer.act());
    computer.later();
    await erasePerson(shop, b.id, computer.act());
    expect(JSON.stringify(await everythingIn(shop.db))).not.toContain('青石巷');
  });

  it('an edit of the merged card taken back before the cards are taken apart', async () => {
    const a = await madeCard(shop, computer, { name: '甲' });
    const b = await madeCard(shop, computer, { name: '乙', address: '青石巷' });
    const merge = computer.act();
    await mergeCards(shop, { members: [a.id, b.id], choices: {} }, merge);
    computer.later();
    const edit = computer.act();
    await editCard(shop, a.id, { address: '新街' }, edit);
    computer.later();
    await undoOperation(shop, edit.operationId, computer.act());
    computer.later();
    await erasePerson(shop, b.id, computer.act());
    expect(JSON.stringify(await everythingIn(shop.db))).not.toContain('青石巷');
  });

  it('what they complained about, what was promised them and how they were reached', async () => {
    const { id: customerId } = await madeCard(shop, computer, { name: '甲' });
    const nothing = { saleId: null, staffId: null };
    const complaint = {
      customerId,
      type: 'goods/quality',
      what: '壶嘴有裂纹',
      ...nothing,
    } as const;
    const opened = await openComplaint(shop, complaint, computer.act());
    if (!opened.ok) throw new Error(opened.refusal.kind);
    const words = { cause: '路上磕了', done: '补了一把' };
    await solveComplaint(shop, opened.value, words, computer.act());
    const call = { customerId, what: 'call', channel: 'phone', text: '答应上门换' } as const;
    await addInteraction(shop, call, computer.act());
    const rating = { customerId, stars: 1, recommend: 0, text: '再也不来', followUpId: null };
    await rateSatisfaction(shop, rating, computer.act());
    const day = { day: shop.clock.today(), minute: null, repeat: null, staffId: null };
    const promise = { customerId, kind: 'custom', text: '带新壶上门', ...day } as const;
    await addFollowUp(shop, promise, computer.act());
    await erasePerson(shop, customerId, computer.act());
    await complaintFeedOf(shop).caughtUp();
    const packed = (await shop.db.packed.toArray())
      .map(({ bytes }) => new TextDecoder().decode(bytes))
      .join('');
    const left = JSON.stringify(await everythingIn(shop.db)) + packed;
    for (const said of ['裂纹', '磕了', '补了一把', '上门换', '再也不来', '带新壶']) {
      expect(left).not.toContain(said);
    }
    expect(complaintFeedOf(shop).complaints()).toEqual([]);
  });
});
