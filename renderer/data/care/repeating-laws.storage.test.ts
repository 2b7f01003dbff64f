import * as fc from 'fast-check';
import { expect, test } from 'vitest';

import { followUpFrom, followUpKind } from '#domain/care/follow-up.ts';
import { nextFollowUpId } from '#domain/care/follow-up-id.ts';
import { type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { kept, openOnes } from '#test/support/kept-care.ts';
import { joined } from '#test/support/two-counters.ts';
import { valueOf } from '#test/support/value-of.ts';

import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import type { Act } from '../write/act.ts';
import { addFollowUp, cancelFollowUp, doneFollowUp } from './follow-ups.ts';

type Counter = { readonly shop: Shop; readonly computer: TestComputer; readonly acts: Act[] };

type Step = {
  readonly where: number;
  readonly what: 'done' | 'cancel' | 'undo' | 'meet';
  readonly number: number;
};

const steps: fc.Arbitrary<Step> = fc.record({
  where: fc.nat({ max: 1 }),
  what: fc.constantFrom('done', 'done', 'cancel', 'undo', 'meet'),
  number: fc.nat({ max: 20 }),
});

/** Both did it, and the next one was done too; then one takes its doing back, and the next goes with its birth. */
const takenBackOnOne: Step[] = [
  { where: 0, what: 'done', number: 0 },
  { where: 1, what: 'done', number: 0 },
  { where: 0, what: 'meet', number: 0 },
  { where: 0, what: 'done', number: 0 },
  { where: 0, what: 'undo', number: 4 },
];

/** Two counters that both know one promise that comes every week; the making of it is the first action. */
async function twoCounters(): Promise<readonly [Counter, Counter]> {
  const computers = [new TestComputer('till-1'), new TestComputer('till-2')];
  const [here, there] = await Promise.all(
    computers.map(async (computer) => ({ ...(await computer.open()), computer, acts: [] })),
  );
  if (here === undefined || there === undefined) throw new Error('No counters.');
  const { shop, computer, acts } = here;
  const anna = (await madeCard(shop, computer, { name: '王芳' })).id;
  const making = computer.act();
  const day = toBusinessDay('2026-03-05');
  const what = { customerId: anna, kind: 'custom', minute: null, text: '', staffId: null } as const;
  const repeat = { every: 1, unit: 'week', from: 'due' } as const;
  valueOf(await addFollowUp(shop, { ...what, day, repeat }, making), computer);
  await joined(shop, there.shop);
  for (const counter of [here, there]) await kept(counter.shop);
  return [{ shop, computer, acts: [...acts, making] }, there];
}

async function happens({ shop, computer, acts }: Counter, what: string, number: number) {
  const act = computer.act();
  const [open] = await openOnes(shop);
  const undone = acts[number % Math.max(1, acts.length)];
  const done = { result: 'reached', note: '' } as const;
  if (what === 'done' && open) await doneFollowUp(shop, open.id, done, act);
  if (what === 'cancel' && open) await cancelFollowUp(shop, open.id, '', act);
  if (what === 'undo' && undone) await undoOperation(shop, undone.operationId, act);
  acts.push(act);
}

/** They join until both have come to rest. */
async function meet(here: Counter, there: Counter): Promise<void> {
  for (let round = 0; round < 3; round += 1) {
    await joined(here.shop, there.shop);
    for (const { shop } of [here, there]) await kept(shop);
  }
}

/** The first one, the one after it, and so on. */
async function rowOf({ shop }: Counter) {
  const all = await shop.db.documents.where('kind').equals(followUpKind).toArray();
  const first = all.find(({ fields }) => (fields['firstId'] ?? null) === null);
  const row: { readonly id: RowId; readonly state: string; readonly isThere: boolean }[] = [];
  for (let next = first; next !== undefined; next = all.find(({ id }) => id === after(row))) {
    const isThere = (next.fields['deletedAt'] ?? null) === null;
    row.push({ id: next.id, state: followUpFrom(next)?.state ?? 'none', isThere });
  }
  return row;
}

function after(row: readonly { readonly id: RowId }[]): RowId | undefined {
  const last = row.at(-1);
  return last && nextFollowUpId(last.id);
}

test('whatever two counters do to a repeating promise, one is open at most, and none is lost', async () => {
  const histories = fc.array(steps, { minLength: 4, maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(histories, async (history) => {
      const [here, there] = await twoCounters();
      for (const { where, what, number } of [...history, { where: 0, what: 'meet', number: 0 }]) {
        const counter = where === 0 ? here : there;
        counter.computer.nowMs = Math.max(here.computer.nowMs, there.computer.nowMs) + 60_000;
        if (what !== 'meet') {
          await happens(counter, what, number);
          continue;
        }
        await meet(here, there);
        const row = await rowOf(here);
        expect(await rowOf(there)).toEqual(row);
        const open = row.filter(({ isThere, state }) => isThere && state === 'open');
        const turn = row.find(({ isThere, state }) => !isThere || state !== 'done');
        if (turn === undefined) throw new Error('All are done, and none comes after.');
        // Nobody else's turn is on the board, and no turn is forgotten but of a row that somebody ended.
        expect(open).toEqual(turn.isThere && turn.state === 'open' ? [turn] : []);
        if (!turn.isThere) expect(turn).toBe(row[0]);
      }
      for (const { computer } of [here, there]) computer.close();
    }),
    { numRuns: 10, examples: [[takenBackOnOne]] },
  );
});
