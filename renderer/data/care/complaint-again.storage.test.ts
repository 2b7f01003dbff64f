import { expect, test } from 'vitest';

import { isShopsTurn } from '#domain/care/complaint-board.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { valueOf } from '#test/support/value-of.ts';

import { undoOperation } from '../undo.ts';
import { complaintFeedOf } from './complaint-feed.ts';
import {
  answerComplaint,
  checkComplaint,
  openComplaint,
  reopenComplaint,
  solveComplaint,
} from './complaints.ts';

test('a complaint waits for the shop until it is answered, and again once it was not solved after all', async () => {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const { id: customerId } = await madeCard(shop, computer, { name: '王芳' });
  const feed = complaintFeedOf(shop);
  const waits = async () => {
    await feed.caughtUp();
    return (feed.complaints() ?? []).some(isShopsTurn);
  };
  const draft = { type: 'goods/quality', what: '茶壶有裂纹', saleId: null, staffId: null } as const;

  const id = valueOf(await openComplaint(shop, { customerId, ...draft }, computer.act()), computer);
  expect(await waits()).toBe(true);
  valueOf(await answerComplaint(shop, id, { words: '明天换' }, computer.act()), computer);
  expect(await waits()).toBe(false);
  const how = { cause: '', done: '换了一把' };
  valueOf(await solveComplaint(shop, id, how, computer.act()), computer);
  valueOf(await checkComplaint(shop, id, { words: '' }, computer.act()), computer);
  expect(await waits()).toBe(false);

  const again = computer.act();
  valueOf(await reopenComplaint(shop, id, { why: '又裂了' }, again), computer);
  expect(await waits()).toBe(true);
  valueOf(await undoOperation(shop, again.operationId, computer.act()), computer);
  expect(await waits()).toBe(false);
  computer.later();
  valueOf(await reopenComplaint(shop, id, { why: '又裂了' }, computer.act()), computer);
  expect(await waits()).toBe(true);
  valueOf(await solveComplaint(shop, id, how, computer.act()), computer);
  expect(await waits()).toBe(false);
  computer.close();
});
