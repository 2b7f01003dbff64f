import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { toRowId } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { followUpFrom, followUpKind } from '#domain/care/follow-up.ts';
import { readIcs } from '#domain/care/ics/read-ics.ts';
import { icsOf } from '#domain/care/ics/write-ics.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { deleteCard } from '../customers/delete-card.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import type { Shop } from '../shop.ts';
import { textsOf } from '../texts-door.ts';
import { undoOperation } from '../undo.ts';
import { followUpById } from './follow-up-by-id.ts';
import { addFollowUp, doneFollowUp } from './follow-ups.ts';
import { type IcsPlanned, importIcs, planIcs } from './ics-import.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => {
  columnsOf(shop).stop();
  computer.close();
});

const event = (uid: string, day: string, title: string, more = '') =>
  `BEGIN:VEVENT\nUID:${uid}\nDTSTART;VALUE=DATE:${day}\nSUMMARY:${title}\n${more}END:VEVENT\n`;
const calendar = (...events: readonly string[]) =>
  `BEGIN:VCALENDAR\n${events.join('')}END:VCALENDAR\n`;

async function planOf(file: string) {
  const read = readIcs(file, () => null);
  if (!read.ok) throw new Error(read.refusal.kind);
  return planIcs(shop, read.value.events);
}

async function imported(planned: readonly IcsPlanned[]) {
  const act = computer.act();
  const run = { progress: () => undefined, signal: new AbortController().signal };
  const done = await importIcs(shop, planned, act, run);
  computer.later();
  if (!done.ok) throw new Error(done.refusal.kind);
  return { made: done.value, operationId: act.operationId };
}

/** Follow-ups that are there: day, words, whose. */
async function present() {
  const rows = await shop.db.documents.where('kind').equals(followUpKind).toArray();
  const live = rows.filter(({ fields }) => (fields['deletedAt'] ?? null) === null);
  const followUps = live.flatMap((row) => followUpFrom(row) ?? []);
  const texts = await textsOf(
    shop.db,
    followUps.flatMap(({ textId }) => textId ?? []),
  );
  return followUps
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, textId, customerId }) => [day, textId && texts.get(textId), customerId]);
}

describe('a calendar of another program', () => {
  // The computer's day is 2026-03-01.
  it('becomes follow-ups of those whom it names, once, and undo takes them back', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    await madeCard(shop, computer, { name: '李明' });
    await madeCard(shop, computer, { name: '李明' });
    const file = calendar(
      event('a', '20260315', '给王芳打电话', 'DESCRIPTION:问茶叶\n'),
      event('b', '20260310', '李明取货'),
      event('c', '20260312', '盘点'),
      event('d', '20260101', '王芳拜年'),
      event('e', '20250105', '王芳续卡', 'RRULE:FREQ=MONTHLY\n'),
      event('a', '20260316', '给王芳打电话'),
    );
    const plan = await planOf(file);
    expect(plan).toMatchObject({
      known: 1,
      past: 1,
      fresh: [
        { day: '2026-03-05', customerId: wang.id, repeat: { every: 1, unit: 'month' } },
        { day: '2026-03-10', customerId: null },
        { day: '2026-03-12', customerId: null },
        { day: '2026-03-15', customerId: wang.id, text: '给王芳打电话\n问茶叶' },
      ],
    });

    const { made, operationId } = await imported(plan.fresh);
    expect(made).toBe(2);
    const both = [
      ['2026-03-05', '王芳续卡', wang.id],
      ['2026-03-15', '给王芳打电话\n问茶叶', wang.id],
    ];
    expect(await present()).toEqual(both);

    expect(await planOf(file)).toMatchObject({ known: 3, past: 1, fresh: [{}, {}] });
    expect((await imported(plan.fresh)).made).toBe(0);

    await undoOperation(shop, operationId, computer.act());
    computer.later();
    expect(await present()).toEqual([]);
    const again = await planOf(file);
    expect(again.fresh).toHaveLength(4);
    await imported(again.fresh);
    expect(await present()).toEqual(both);
  });

  it('done, taken back and taken in again is to be done again', async () => {
    await madeCard(shop, computer, { name: '王芳' });
    const { fresh } = await planOf(calendar(event('a', '20260315', '给王芳打电话')));
    const { operationId } = await imported(fresh);
    const [{ id } = { id: toRowId('none') }] = fresh;
    await doneFollowUp(shop, id, { result: 'reached', note: '' }, computer.act());
    computer.later();
    await undoOperation(shop, operationId, computer.act());
    computer.later();
    await imported(fresh);
    expect((await followUpById(shop, id))?.followUp).toMatchObject({ state: 'open', result: null });
  });

  it('that was exported from here brings nothing', async () => {
    const wang = await madeCard(shop, computer, { name: '王芳' });
    const added = await addFollowUp(
      shop,
      {
        customerId: wang.id,
        kind: 'revisit',
        day: shop.clock.today(),
        minute: null,
        text: '打电话',
        staffId: null,
        repeat: null,
      },
      computer.act(),
    );
    computer.later();
    if (!added.ok) throw new Error(added.refusal.kind);
    const day = shop.clock.today();
    const item = { day, minute: null, title: '王芳', text: '', categories: [] };
    const file = icsOf(
      [
        { ...item, id: added.value },
        { ...item, id: `birthday:${wang.id}:2026` },
      ],
      shop.clock.instant(),
    );
    expect(await planOf(file)).toEqual({ fresh: [], known: 2, past: 0 });
  });

  it('goes to the one card of merged cards, and to nobody who is gone', async () => {
    const a = await madeCard(shop, computer, { name: '王芳' });
    const b = await madeCard(shop, computer, { name: '赵丽' });
    const gone = await madeCard(shop, computer, { name: '李明' });
    const file = calendar(event('a', '20260315', '赵丽来店'), event('b', '20260316', '李明来店'));
    const { fresh } = await planOf(file);
    await mergeCards(shop, { members: [a.id, b.id], choices: {} }, computer.act());
    computer.later();
    await deleteCard(shop, gone.id, computer.act());
    computer.later();
    expect((await imported(fresh)).made).toBe(1);
    expect(await present()).toEqual([['2026-03-15', '赵丽来店', a.id]]);
  });

  it('of more than one transaction is still one operation', async () => {
    await madeCard(shop, computer, { name: '王芳' });
    const events = Array.from({ length: 600 }, (_, at) =>
      event(`u${at}`, '20260401', `王芳 ${at}`),
    );
    const { fresh } = await planOf(calendar(...events));
    const { made, operationId } = await imported(fresh);
    expect(made).toBe(600);
    expect(await present()).toHaveLength(600);
    await undoOperation(shop, operationId, computer.act());
    expect(await present()).toEqual([]);
  });
});
