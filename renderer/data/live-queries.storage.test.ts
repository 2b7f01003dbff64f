import { liveQuery } from 'dexie';
import { describe, expect, it, vi } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';

import { openComplaint } from './care/complaints.ts';
import { addInteraction } from './care/interactions.ts';
import { cardOf } from './customers/card-queries.ts';
import { editCard } from './customers/edit-card.ts';
import { historyOf } from './customers/history.ts';
import { mergeCards } from './customers/merge-cards.ts';
import { overviewOf } from './customers/overview.ts';
import { standingOf } from './standings.ts';
import { timelineOf } from './timeline/timeline.ts';
import { undoOperation } from './undo.ts';

/** What a screen shows that asks as screens do: `useLiveQuery(() => …)`, no async arrow. */
function shown<Value>(ask: () => Promise<Value>) {
  let last: Value | undefined;
  const watching = liveQuery(ask).subscribe((value) => {
    last = value;
  });
  return { now: () => last, stop: () => watching.unsubscribe() };
}

describe('a screen that shows a customer', () => {
  it('follows sales, edits, merges and undos by itself', async () => {
    const computer = new TestComputer();
    const { shop } = await computer.open();
    const first = await madeCard(shop, computer, { name: '王芳' });
    const second = await madeCard(shop, computer, { name: '李娜' });
    const screens = {
      overview: shown(() => overviewOf(shop, first.id)),
      standing: shown(() => standingOf(shop.db, first.id)),
      timeline: shown(() => timelineOf(shop, first.id)),
      history: shown(() => historyOf(shop, first.id)),
      card: shown(() => cardOf(shop, first.id)),
    };
    const look = () => ({
      points: Number(screens.overview.now()?.points),
      sales: screens.standing.now()?.sales,
      lines: screens.timeline.now()?.length,
      edits: screens.history.now()?.steps.length,
      name: screens.card.now()?.name,
    });
    const shows = (wanted: Readonly<Record<string, unknown>>) =>
      vi.waitFor(() => expect(look()).toMatchObject(wanted));

    await shows({ points: 0, sales: 0, lines: 1, edits: 0, name: '王芳' });
    await soldSale(shop, computer, first.id, 1_000);
    await shows({ points: 10, sales: 1, lines: 2 });
    await editCard(shop, first.id, { name: '王芳芳' }, computer.act());
    computer.later();
    await shows({ lines: 3, edits: 1, name: '王芳芳' });
    await soldSale(shop, computer, second.id, 500);
    const act = computer.act();
    await mergeCards(shop, { members: [first.id, second.id], choices: { name: second.id } }, act);
    computer.later();
    await shows({ points: 15, sales: 2, lines: 4, name: '李娜' });
    await soldSale(shop, computer, second.id, 500);
    await shows({ points: 20, sales: 3 });
    await undoOperation(shop, act.operationId, computer.act());
    await shows({ points: 10, sales: 1, name: '王芳芳' });
    const lines = (await timelineOf(shop, first.id)).length;
    const call = { customerId: first.id, what: 'call', channel: 'phone', text: '' } as const;
    await addInteraction(shop, call, computer.act());
    await shows({ lines: lines + 1 });
    const draft = { customerId: first.id, type: 'service/slow', what: '慢' } as const;
    await openComplaint(shop, { ...draft, saleId: null, staffId: null }, computer.act());
    await shows({ lines: lines + 2 });

    for (const { stop } of Object.values(screens)) stop();
    computer.close();
  });
});
