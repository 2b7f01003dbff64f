import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { manyCards } from '#test/support/list-steps.ts';

import { saveTag } from '../catalogue/tags.ts';
import { columnsOf } from '../columns/columns-of.ts';
import { startDataCheck } from '../customers/data-check.ts';
import { leadFeedOf } from '../customers/lead-feed.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

/** More than what is read in one go, and not a multiple of it. */
const many = 620;

function timesFound(typed: string): number {
  return shop.search.find(typed).filter(({ card }) => card.name === typed).length;
}

async function expectEverybodyOnce(others: number) {
  await shop.search.caughtUp();
  for (const at of [0, 249, 250, 251, 500, many - 1]) {
    expect([at, timesFound(`顾客${at}`)]).toEqual([at, 1]);
  }
  expect(shop.search.total()).toBe(many + others);
}

describe('many cards that come at once', () => {
  it('are all found, listed and checked, each once', async () => {
    const columns = columnsOf(shop);
    const check = startDataCheck(shop);
    const leads = leadFeedOf(shop);
    await Promise.all([columns.list.caughtUp(), check.caughtUp(), leads.caughtUp()]);
    await shop.search.caughtUp();

    await manyCards(shop, computer, many);

    await expectEverybodyOnce(0);
    await Promise.all([columns.list.caughtUp(), check.caughtUp(), leads.caughtUp()]);
    expect(columns.list.columns().slots.size).toBe(many);
    expect(check.found()?.cards.size).toBe(many);
    check.stop();
    columns.stop();
  });

  it('are all read again when a tag is new, and who had two cards is there once', async () => {
    const first = await madeCard(shop, computer, { name: '单晓宁' });
    const second = await madeCard(shop, computer, { name: '单小宁' });
    await mergeCards(shop, { members: [first.id, second.id], choices: {} }, computer.act());
    await manyCards(shop, computer, many);
    await shop.search.caughtUp();

    await saveTag(shop, { name: '常客', colour: 'red' }, computer.act());

    await expectEverybodyOnce(1);
    expect(shop.search.find('单晓宁')).toHaveLength(1);
    expect(shop.search.find('单小宁')).toHaveLength(1);
    const columns = columnsOf(shop);
    await columns.list.caughtUp();
    expect(columns.list.columns().slots.size).toBe(many + 1);
    columns.stop();
  });
});
