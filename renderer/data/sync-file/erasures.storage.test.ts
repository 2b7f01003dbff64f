import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { filled } from '#test/support/next-shop.ts';

import { erasePerson } from '../customers/erase-person.ts';
import { pendingErasures, settleRenewal, wantRenewal } from '../erasing/pending.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { carryErasures } from './carry-erasures.ts';
import { countErasures, lastLook } from './last-look.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

describe('a shop that takes the place of another', () => {
  it('counts erasures whose bytes are gone as done, and not those whose bytes lie in what it replaces', async () => {
    const [wang, li] = [
      await madeCard(shop, computer, { name: '王芳' }),
      await madeCard(shop, computer, { name: '李静' }),
    ];
    const elsewhere = new TestComputer('till-2');
    elsewhere.later(3_600_000);
    const { shop: other } = await elsewhere.open();
    const never = await madeCard(other, elsewhere, { name: '李静' });
    await erasePerson(other, never.id, elsewhere.act());
    await erasePerson(shop, wang.id, computer.act());
    await wantRenewal(shop.db, await pendingIn(shop.db));
    ({ shop } = await computer.restart());
    await expect.poll(() => settleRenewal(shop.db, shop.shopId, crypto.randomUUID())).toBe(true);
    await erasePerson(shop, li.id, computer.act());
    const file = await everythingIn(other.db);
    elsewhere.close();
    const next = await filled(computer, shop, file);
    const { shop: opened } = await next.open();
    expect(await opened.db.entries.where('mark').equals('erasure').count()).toBe(3);
    expect(await pendingIn(opened.db)).toEqual(await pendingIn(shop.db));
    next.close();
  });

  it('does not take the place if somebody was erased while it was filled', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    const before = await countErasures(shop.db);
    expect(await lastLook(shop, before)).toEqual(computer.journal.end());
    await erasePerson(shop, wang.id, computer.act());
    expect(await lastLook(shop, before)).toBeUndefined();
  });

  it('that takes its place back forgets who was erased since', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳芳芳' });
    const next = await filled(computer, shop, await everythingIn(shop.db));
    const { shop: since } = await next.open();
    await erasePerson(since, wang.id, next.act());
    next.close();
    const records = computer.journal.records.length;
    await carryErasures(shop, [next]);
    expect(JSON.stringify(await everythingIn(shop.db))).not.toContain('王芳芳芳');
    await shop.sender.settled();
    expect(computer.journal.records.length).toBeGreaterThan(records);
    await carryErasures(shop, [next]);
    expect(await shop.db.entries.where('mark').equals('erasure').count()).toBe(1);
  });
});

async function pendingIn(db: ShopDatabase) {
  return (await pendingErasures(db)).map(({ id }) => id);
}
