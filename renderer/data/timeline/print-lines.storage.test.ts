import { afterEach, beforeEach, expect, it } from 'vitest';

import { soldSale } from '#test/support/at-the-counter.ts';
import { PrintCounter, setup, slipOf } from '#test/support/print-counter.ts';

import { askToPrint } from '../printing/print-queue.ts';
import { undoOperation } from '../undo.ts';
import { timelineOf, walkInsOf } from './timeline.ts';

let counter: PrintCounter;

beforeEach(async () => {
  counter = await PrintCounter.openIt();
});

afterEach(() => counter.close());

async function printed() {
  const lines = await timelineOf(counter.shop, counter.wang);
  return lines.filter(({ kind }) => kind === 'print');
}

it('tells what came out for somebody, and which copy it was', async () => {
  await counter.asked();
  await counter.worked();
  await askToPrint(counter.shop, slipOf(counter.sale), { ...setup, copies: 2 });
  await counter.worked();

  expect(await printed()).toMatchObject([
    { kind: 'print', document: 'receipt', copies: 2, again: 1 },
    { kind: 'print', document: 'receipt', copies: 1, again: 0 },
  ]);
});

it('tells it with the sale of the day that has no card', async () => {
  const walkIn = await soldSale(counter.shop, counter.computer, null, 5_00);
  await counter.asked(slipOf(walkIn));
  await counter.worked();

  const lines = await walkInsOf(counter.shop, counter.shop.clock.today());
  expect(lines.map(({ kind }) => kind)).toEqual(['print', 'sale']);
});

it('cannot be taken back: paper does not come back', async () => {
  await counter.asked();
  await counter.worked();
  const [line] = await printed();
  if (line === undefined) throw new Error('Nothing was printed.');

  const undone = await undoOperation(counter.shop, line.operationId, counter.computer.act());

  expect(undone).toEqual({ ok: false, refusal: { kind: 'cannot-be-undone' } });
});
