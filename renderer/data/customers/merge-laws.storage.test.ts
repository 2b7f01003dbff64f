import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { everythingIn, standingsFolded } from '#data/self-check.ts';
import { recordSale } from '#data/sales/record-sale.ts';
import type { Shop } from '#data/shop.ts';
import { standingOn } from '#data/standings.ts';
import { undoOperation } from '#data/undo.ts';
import { type RowId, toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard } from '#test/support/at-the-counter.ts';

import { addNote } from './add-note.ts';
import { cardOf } from './card-queries.ts';
import { liveDocument } from './customer-documents.ts';
import { deleteCard } from './delete-card.ts';
import { editCard } from './edit-card.ts';
import { mergeCards } from './merge-cards.ts';
import { tagCard } from './tag-card.ts';

describe('a law of merging', () => {
  type Step = 'sell' | 'edit' | 'tag' | 'note' | 'delete';
  const step = fc.tuple(
    fc.constantFrom<Step>('sell', 'edit', 'tag', 'note', 'delete'),
    fc.nat({ max: 2 }),
  );

  it('whatever was done before: merge and undo, and every card and standing is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 5 }),
        fc.subarray([0, 1, 2], { minLength: 2 }),
        async (steps, merged) => {
          const computer = new TestComputer();
          const { shop } = await computer.open();
          const today = shop.clock.today();
          const cards: RowId[] = [];
          for (const name of ['甲', '乙', '丙']) {
            cards.push((await madeCard(shop, computer, { name })).id);
          }
          const at = (index: number) => cards[index] ?? toRowId('nobody');
          for (const [what, who] of steps) await does(shop, computer, what, at(who));
          const look = async () => ({
            documents: (await everythingIn(shop.db)).documents,
            shown: await Promise.all(cards.map((id) => liveDocument(shop.db, id))),
            standings: await Promise.all(cards.map((id) => standingOn(shop.db, id, today))),
          });
          const before = await look();
          const act = computer.act();
          const done = await mergeCards(shop, { members: merged.map(at), choices: {} }, act);
          computer.later();
          if (done.ok) {
            const kept = (await shop.db.standings.toArray()).filter(({ sales }) => sales > 0);
            expect(kept).toEqual(await standingsFolded(shop.db));
            await undoOperation(shop, act.operationId, computer.act());
          }
          expect(await look()).toEqual(before);
          computer.close();
        },
      ),
      { numRuns: 8 },
    );
  });

  it('whatever is done to the merged card: all of it and the merge undone, in any order, and nothing is left of it', async () => {
    const afterwards = fc.array(fc.tuple(step, fc.double({ min: 0, max: 1, noNaN: true })), {
      minLength: 1,
      maxLength: 5,
    });
    await fc.assert(
      fc.asyncProperty(
        afterwards,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (steps, when) => {
          const computer = new TestComputer();
          const { shop } = await computer.open();
          const today = shop.clock.today();
          const cards: RowId[] = [];
          for (const edit of [
            { name: '甲', wechat: 'jia' },
            { name: '乙', note: '爱喝茶' },
          ]) {
            cards.push((await madeCard(shop, computer, edit)).id);
          }
          const look = () => Promise.all(cards.map((id) => cardOf(shop, id)));
          const standings = () => Promise.all(cards.map((id) => standingOn(shop.db, id, today)));
          const before = [await look(), await standings()];
          const merging = computer.act();
          await mergeCards(shop, { members: cards, choices: {} }, merging);
          computer.later();
          const undoing = [{ act: merging.operationId, when }];
          for (const [[what, who], later] of steps) {
            const act = computer.act();
            await does(shop, computer, what, cards[who % 2] ?? toRowId('nobody'), act);
            undoing.push({ act: act.operationId, when: later });
          }
          for (const { act } of undoing.toSorted((one, other) => one.when - other.when)) {
            await undoOperation(shop, act, computer.act());
            computer.later();
          }
          expect([await look(), await standings()]).toEqual(before);
          computer.close();
        },
      ),
      { numRuns: 12 },
    );
  });

  async function does(
    shop: Shop,
    computer: TestComputer,
    what: Step,
    id: RowId,
    act = computer.act(),
  ): Promise<void> {
    if (what === 'edit') await editCard(shop, id, { name: `改${computer.nowMs}` }, act);
    else if (what === 'tag') await tagCard(shop, id, '老客', act);
    else if (what === 'note') await addNote(shop, id, '记', act);
    else if (what === 'delete') await deleteCard(shop, id, act);
    else if ((await liveDocument(shop.db, id)) !== undefined) {
      await recordSale(shop, amountOf(1_000, id), act);
    }
    computer.later();
  }
});
