import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { Result } from '#domain/kernel/result.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import { deleteCard } from '../customers/delete-card.ts';
import { editCard } from '../customers/edit-card.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { complaintFeedOf } from './complaint-feed.ts';
import { complaintsOf } from './complaint-rows.ts';
import { answerComplaint, openComplaint } from './complaints.ts';
import { rateSatisfaction } from './interactions.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

async function opened(): Promise<RowId> {
  const about = { type: 'goods/quality', what: '茶壶有裂纹', saleId: null, staffId: null } as const;
  const draft = { customerId: wang, ...about };
  return valueOf(await openComplaint(shop, draft, computer.act()));
}

async function board() {
  const feed = complaintFeedOf(shop);
  await feed.caughtUp();
  return (feed.complaints() ?? []).map(({ name, state }) => [name, state]);
}

describe('stars', () => {
  const rating = { recommend: null, text: '等了一小时', followUpId: null };

  it.each([
    [1, 1],
    [2, 1],
    [3, 0],
  ])('%s of them open %s complaints', async (stars, count) => {
    const draft = { ...rating, customerId: wang, stars };
    valueOf(await rateSatisfaction(shop, draft, computer.act()));
    expect(await board()).toHaveLength(count);
  });

  it('two of them taken back take their complaint along', async () => {
    const act = computer.act();
    valueOf(await rateSatisfaction(shop, { ...rating, customerId: wang, stars: 2 }, act));
    const [complaint] = await complaintsOf(shop.db, wang);
    expect(complaint).toMatchObject({ state: 'open' });
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await board()).toEqual([]);
  });

  it('for nobody and for nothing are refused', async () => {
    const nothing = { ...rating, customerId: wang, stars: null };
    expect(await rateSatisfaction(shop, nothing, computer.act())).toMatchObject({ ok: false });
    const nobody = { ...rating, customerId: computer.newId(), stars: 5 };
    expect(await rateSatisfaction(shop, nobody, computer.act())).toMatchObject({
      refusal: { kind: 'unknown-card' },
    });
  });
});

describe('the board', () => {
  it('shows what was there when the shop opened, and follows names, merges, deletions', async () => {
    await opened();
    ({ shop } = await computer.restart());
    expect(await board()).toEqual([['王芳', 'open']]);
    valueOf(await editCard(shop, wang, { name: '王芳芳' }, computer.act()));
    expect(await board()).toEqual([['王芳芳', 'open']]);

    const li = await madeCard(shop, computer, { name: '李娜' });
    const merge = computer.act();
    const members = [wang, li.id];
    valueOf(await mergeCards(shop, { members, choices: { name: li.id } }, merge));
    expect(await board()).toEqual([['李娜', 'open']]);
    expect(await complaintsOf(shop.db, li.id)).toHaveLength(1);
    valueOf(await undoOperation(shop, merge.operationId, computer.act()));
    expect(await board()).toEqual([['王芳芳', 'open']]);

    const away = computer.act();
    valueOf(await deleteCard(shop, wang, away));
    expect(await board()).toEqual([]);
    valueOf(await undoOperation(shop, away.operationId, computer.act()));
    expect(await board()).toEqual([['王芳芳', 'open']]);
    valueOf(await erasePerson(shop, wang, computer.act()));
    expect(await board()).toEqual([]);
  });

  it('nothing is done about a complaint of somebody who is gone', async () => {
    const id = await opened();
    valueOf(await deleteCard(shop, wang, computer.act()));
    const outcome = await answerComplaint(shop, id, { words: '好' }, computer.act());
    expect(outcome).toMatchObject({ refusal: { kind: 'unknown-card' } });
  });
});
