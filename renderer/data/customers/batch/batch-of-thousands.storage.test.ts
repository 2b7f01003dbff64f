import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cardFrom } from '#domain/customers/card-document.ts';
import type { Card } from '#domain/customers/card.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { manyCards } from '#test/support/list-steps.ts';
import { quietly } from '#test/support/quietly.ts';

import { tagsOf } from '../../catalogue/tags.ts';
import { everythingIn } from '../../self-check.ts';
import type { Shop } from '../../shop.ts';
import { undoOperation } from '../../undo.ts';
import { liveCustomers } from '../customer-documents.ts';
import { tagMany } from './tag-many.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

async function cards(): Promise<readonly Card[]> {
  return (await liveCustomers(shop.db)).map(cardFrom);
}

async function tagged(): Promise<number> {
  return (await cards()).filter(({ tagIds }) => tagIds.length > 0).length;
}

describe('five thousand cards at once', () => {
  it('get a tag as one action, undone in one step', async () => {
    await manyCards(shop, computer, 5_000);
    const ids = (await cards()).map(({ id }) => id);
    const seen: number[] = [];
    const act = computer.act();
    const progress = (done: number, of: number) => void seen.push(done / of);
    const done = await tagMany(shop, ids, '老客', act, { ...quietly, progress });
    expect(done).toEqual({ ok: true, value: { changed: 5_000, same: 0, refused: 0 } });
    expect(await tagged()).toBe(5_000);
    expect((await tagsOf(shop)).map(({ name }) => name)).toEqual(['老客']);
    expect(seen.at(-1)).toBe(1);
    expect(seen).toEqual(seen.toSorted((one, other) => one - other));
    computer.later();
    const undone = await undoOperation(shop, act.operationId, computer.act());
    expect(undone).toEqual({ ok: true, value: { kept: 0 } });
    expect(await tagged()).toBe(0);
  }, 120_000);

  it('stopped half-way leave nothing behind', async () => {
    await manyCards(shop, computer, 1_600);
    const ids = (await cards()).map(({ id }) => id);
    const before = await everythingIn(shop.db);
    const stop = new AbortController();
    const progress = () => stop.abort();
    const run = { progress, signal: stop.signal };
    const done = await tagMany(shop, ids, '老客', computer.act(), run);
    expect(done).toEqual({ ok: false, refusal: { kind: 'cancelled' } });
    expect(await everythingIn(shop.db)).toEqual(before);
  }, 60_000);
});
