import { describe, expect, it } from 'vitest';

import { deleteCard } from '#data/customers/delete-card.ts';
import { editCard } from '#data/customers/edit-card.ts';
import { mergeCards } from '#data/customers/merge-cards.ts';
import type { Shop } from '#data/shop.ts';
import { undoOperation } from '#data/undo.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';

async function merged() {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const first = await madeCard(shop, computer, { name: '单晓宁', phones: ['13800138000'] });
  const second = await madeCard(shop, computer, { name: '单小宁', phones: ['13900139321'] });
  await madeCard(shop, computer, { name: '单小明', phones: ['13700137000'] });
  const act = computer.act();
  const request = { members: [first.id, second.id], choices: { number: second.id } };
  await mergeCards(shop, request, act);
  computer.later();
  await shop.search.caughtUp();
  return { computer, shop, first, second, act };
}

/** Whom a search shows, by the number on the card. */
function shown(shop: Shop, typed: string): readonly string[] {
  return shop.search.find(typed).map(({ card }) => `${card.name} ${card.number}`);
}

const oldNames = ['单晓宁', '单小宁', '13800138000', '9321', '00001', '00002', 'sxn'];

describe('finding a person who had two cards', () => {
  it.each(oldNames)('by %s: one line, the card of today', async (typed) => {
    const { computer, shop, first } = await merged();
    const found = shop.search.find(typed).filter(({ card }) => card.name === '单小宁');
    expect(found.map(({ card }) => [card.id, card.number])).toEqual([[first.id, '00002']]);
    expect(shop.search.total()).toBe(2);
    computer.close();
  });

  it('marks only what stands in the line that is shown', async () => {
    const { computer, shop } = await merged();
    const [byOldName] = shop.search.find('单晓宁');
    expect(byOldName?.matches).toEqual([]);
    const [byPhone] = shop.search.find('13900139321');
    const phone = byPhone?.matches[0];
    expect(byPhone?.card.phones[phone?.item ?? -1]).toBe('13900139321');
    computer.close();
  });

  it('also after a restart, from the packed index', async () => {
    const { computer } = await merged();
    const { shop } = await computer.restart();
    await shop.search.caughtUp();
    expect(shown(shop, '8000')).toEqual(['单小宁 00002']);
    expect(shown(shop, '晓宁')).toEqual(['单小宁 00002']);
    expect(shop.search.total()).toBe(2);
    computer.close();
  });

  it('an edit of the merged card is found, and the old names too', async () => {
    const { computer, shop, second } = await merged();
    await editCard(shop, second.id, { name: '单老师' }, computer.act());
    await shop.search.caughtUp();
    expect(shown(shop, '单老师')).toEqual(['单老师 00002']);
    expect(shown(shop, '单小宁')).toEqual(['单老师 00002']);
    computer.close();
  });

  it('deleted, nobody is found under any of them', async () => {
    const { computer, shop, first } = await merged();
    await deleteCard(shop, first.id, computer.act());
    await shop.search.caughtUp();
    for (const typed of ['单晓宁', '单小宁', '13800138000', '9321', '00001', '00002']) {
      expect(shown(shop, typed)).toEqual([]);
    }
    expect(shop.search.total()).toBe(1);
    computer.close();
  });

  it('split again, each is found by what is on their own card', async () => {
    const { computer, shop, act } = await merged();
    await undoOperation(shop, act.operationId, computer.act());
    await shop.search.caughtUp();
    expect(shown(shop, '单晓宁')).toEqual(['单晓宁 00001']);
    expect(shown(shop, '9321')).toEqual(['单小宁 00002']);
    expect(shop.search.total()).toBe(3);
    computer.close();
  });
});
