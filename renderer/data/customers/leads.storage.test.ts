import { describe, expect, it } from 'vitest';

import { boardOf } from '#domain/customers/lead-board.ts';
import { hasBecomeCustomer } from '#domain/customers/lead.ts';
import { cents, seq } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';

import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { readCounters } from '../write/counters.ts';
import { cardOf } from './card-queries.ts';
import { deleteCard } from './delete-card.ts';
import { goneReasonsOf, saveGoneReasons } from './gone-reasons.ts';
import { leadFeedOf } from './lead-feed.ts';
import { saveLeads } from './lead-snapshot.ts';
import { makeCustomers, moveStage, saveLead } from './leads.ts';

describe('leads', () => {
  it('go from stage to stage, and undo takes each one step back', async () => {
    const { shop, computer } = await aShop();
    const { id } = await madeCard(shop, computer, { name: '周末新娘', stage: 'lead' });
    await moveStage(shop, id, 'aiming', '', computer.act());
    computer.later();
    const act = computer.act();
    await moveStage(shop, id, 'gone', '价格', act);
    expect(await cardOf(shop, id)).toMatchObject({ stage: 'gone', goneReason: '价格' });
    await undoOperation(shop, act.operationId, computer.act());
    expect(await cardOf(shop, id)).toMatchObject({ stage: 'aiming', goneReason: '' });
    computer.close();
  });

  it('are not gone without a reason, and leave the reason behind when they come back', async () => {
    const { shop, computer } = await aShop();
    const { id } = await madeCard(shop, computer, { name: '李雷', stage: 'aiming' });
    expect(await moveStage(shop, id, 'gone', ' ', computer.act())).toEqual({
      ok: false,
      refusal: { kind: 'no-reason' },
    });
    await moveStage(shop, id, 'gone', '搬走', computer.act());
    computer.later();
    await moveStage(shop, id, 'lead', '', computer.act());
    expect(await cardOf(shop, id)).toMatchObject({ stage: 'lead', goneReason: '' });
    computer.close();
  });

  it('keep what they may be worth and what to do next, and can be emptied again', async () => {
    const { shop, computer } = await aShop();
    const { id } = await madeCard(shop, computer, { name: '韩梅梅', stage: 'lead' });
    const wanted = { expectedValue: cents(128_000), nextStep: '周六试做' };
    await saveLead(shop, id, wanted, computer.act());
    expect(await cardOf(shop, id)).toMatchObject(wanted);
    computer.later();
    await saveLead(shop, id, { expectedValue: null, nextStep: '' }, computer.act());
    expect(await cardOf(shop, id)).toMatchObject({ expectedValue: null, nextStep: '' });
    computer.close();
  });

  it('who are on no card are refused', async () => {
    const { shop, computer } = await aShop();
    const outcome = await moveStage(shop, computer.newId(), 'lead', '', computer.act());
    expect(outcome).toEqual({ ok: false, refusal: { kind: 'unknown-card' } });
    computer.close();
  });

  it('who have bought are suggested, made customers together, and undone together', async () => {
    const { shop, computer } = await aShop();
    const one = await madeCard(shop, computer, { name: '甲', stage: 'lead' });
    const other = await madeCard(shop, computer, { name: '乙', stage: 'aiming' });
    await madeCard(shop, computer, { name: '丙', stage: 'lead' });
    await soldSale(shop, computer, one.id, 3_800);
    await soldSale(shop, computer, other.id, 3_800);
    const bought = (await onBoard(shop)).filter(hasBecomeCustomer).map(({ id }) => id);
    expect(new Set(bought)).toEqual(new Set([one.id, other.id]));

    const act = computer.act();
    expect(await makeCustomers(shop, bought, act)).toEqual({ ok: true, value: 2 });
    expect((await onBoard(shop)).filter(hasBecomeCustomer)).toEqual([]);
    await undoOperation(shop, act.operationId, computer.act());
    expect((await cardOf(shop, one.id))?.stage).toBe('lead');
    expect((await cardOf(shop, other.id))?.stage).toBe('aiming');
    computer.close();
  });
});

describe('the board', () => {
  it('follows every change, and is the same as one read anew', async () => {
    const { shop, computer } = await aShop();
    const one = await madeCard(shop, computer, {
      name: '甲',
      stage: 'lead',
      expectedValue: cents(100),
    });
    await madeCard(shop, computer, { name: '老顾客' });
    expect(await columns(shop, computer)).toEqual(['lead:甲']);

    await moveStage(shop, one.id, 'customer', '', computer.act());
    computer.later();
    await madeCard(shop, computer, { phones: ['13800138000'], stage: 'aiming' });
    expect(await columns(shop, computer)).toEqual(['aiming:', 'customer:甲']);

    const followed = new Set(await onBoard(shop));
    const again = (await computer.restart()).shop;
    expect(new Set(await onBoard(again))).toEqual(followed);
    computer.close();
  });
});

describe('the board of the last time', () => {
  it('opens from what was kept, and knows what happened since', async () => {
    const { shop, computer } = await aShop();
    const one = await madeCard(shop, computer, { name: '甲', stage: 'lead' });
    const other = await madeCard(shop, computer, { name: '乙', stage: 'aiming' });
    const { seq: upTo } = await readCounters(shop.db);
    await saveLeads(shop.db, [one.id, other.id], seq(upTo));
    await moveStage(shop, one.id, 'gone', '搬走', computer.act());
    await deleteCard(shop, other.id, computer.act());
    computer.later();
    await madeCard(shop, computer, { name: '丙', stage: 'lead' });

    expect(await columns((await computer.restart()).shop, computer)).toEqual([
      'lead:丙',
      'gone:甲',
    ]);
    computer.close();
  });

  it('is read anew if what was kept is damaged', async () => {
    const { shop, computer } = await aShop();
    await madeCard(shop, computer, { name: '甲', stage: 'lead' });
    const bytes = new TextEncoder().encode('["half').buffer;
    await shop.db.packed.put({ name: 'leads', bytes, upTo: 9_999, total: 1 });
    expect(await columns(shop, computer)).toEqual(['lead:甲']);
    computer.close();
  });
});

describe('reasons for going', () => {
  it('are the ones the shop came with until the owner changes them, without blanks and repetitions', async () => {
    const { shop, computer } = await aShop();
    expect(await goneReasonsOf(shop)).toBeUndefined();
    await saveGoneReasons(shop, [' 太远 ', '', '太贵', '太远'], computer.act());
    expect(await goneReasonsOf(shop)).toEqual(['太远', '太贵']);
    computer.later();
    await saveGoneReasons(shop, [], computer.act());
    expect(await goneReasonsOf(shop)).toBeUndefined();
    computer.close();
  });
});

async function aShop() {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  return { shop, computer };
}

async function onBoard(shop: Shop) {
  const feed = leadFeedOf(shop);
  await feed.caughtUp();
  return feed.leads() ?? [];
}

async function columns(shop: Shop, computer: TestComputer): Promise<readonly string[]> {
  const board = boardOf(await onBoard(shop), computer.nowMs);
  return board.flatMap(({ stage, leads }) => leads.map(({ name }) => `${stage}:${name}`));
}
