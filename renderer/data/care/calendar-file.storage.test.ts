import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { aDesk } from '#test/support/a-calendar-desk.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { erasePerson } from '../customers/erase-person.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import type { CalendarDesk } from './calendar-desk.ts';
import { type CalendarFileKeeper, startCalendarFile } from './calendar-file.ts';
import { careBookOf } from './care-book.ts';
import { addFollowUp } from './follow-ups.ts';

const dayMs = 86_400_000;
const words = { title: '放在哪里', fileName: '熟客日历.ics' };

let computer: TestComputer;
let shop: Shop;
let wang: RowId;
let desk: ReturnType<typeof aDesk>['desk'];
let calls: CalendarDesk;
let keeper: CalendarFileKeeper;
let composed: string[];

/** Says what is in the book and whether names are: enough to see that the right thing was written. */
async function compose({ withNames, anew }: { withNames: boolean; anew: boolean }) {
  const book = careBookOf(shop);
  await book.caughtUp();
  const days = book.open(null, shop.clock.today()).map(({ day }) => day);
  composed.push(anew ? 'anew' : 'again');
  const text = [shop.clock.today(), withNames ? 'names' : 'masked', ...days].join(' ');
  return { text, endsOn: null };
}

function start(): CalendarFileKeeper {
  return startCalendarFile(shop, { desk: calls, compose, pauseMs: 100 });
}

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王姐' })).id;
  ({ desk, calls } = aDesk());
  composed = [];
  keeper = start();
});

afterEach(() => {
  keeper.stop();
  careBookOf(shop).stop();
  columnsOf(shop).stop();
  computer.close();
});

async function promised() {
  const day = shop.clock.today();
  const rest = {
    kind: 'custom',
    minute: null,
    text: '打电话',
    staffId: null,
    repeat: null,
  } as const;
  const act = computer.act();
  const added = await addFollowUp(shop, { customerId: wang, day, ...rest }, act);
  if (!added.ok) throw new Error(added.refusal.kind);
  return act.operationId;
}

describe('the calendar file', () => {
  it('is nowhere until somebody chose a place, and nothing is made for it', async () => {
    await keeper.caughtUp();
    await promised();
    await keeper.caughtUp();
    expect(keeper.state()).toMatchObject({ kind: 'off', withNames: false, problem: null });
    desk.picks = null;
    await keeper.choose(words);
    expect(keeper.state().kind).toBe('off');
    expect(composed).toEqual([]);
  });

  it('is written where somebody chose, and says where and when', async () => {
    await keeper.choose(words);
    expect(desk.file).toBe('2026-03-01 masked');
    expect(keeper.state()).toMatchObject({
      kind: 'kept',
      path: '/网盘/熟客日历.ics',
      writtenAt: '2026-03-01T01:00:00.000Z',
      problem: null,
      isBusy: false,
    });
  });

  it('follows what is promised, taken back, and undone', async () => {
    await keeper.choose(words);
    const operationId = await promised();
    await keeper.caughtUp();
    expect(desk.file).toBe('2026-03-01 masked 2026-03-01');
    await undoOperation(shop, operationId, computer.act());
    await keeper.caughtUp();
    expect(desk.file).toBe('2026-03-01 masked');
  });

  it('is made anew by itself a few seconds after a change, without being asked', async () => {
    await keeper.choose(words);
    await promised();
    await expect.poll(() => desk.file, { timeout: 15_000 }).toBe('2026-03-01 masked 2026-03-01');
  });

  it('costs a sale nothing: it is not even made', async () => {
    await keeper.choose(words);
    await keeper.caughtUp();
    composed = [];
    await soldSale(shop, computer, wang, 5_000);
    await keeper.caughtUp();
    expect(composed).toEqual([]);
  });

  it('forgets with the shop who was forgotten', async () => {
    await promised();
    await keeper.choose(words);
    expect(desk.file).toBe('2026-03-01 masked 2026-03-01');
    await erasePerson(shop, wang, computer.act());
    await keeper.caughtUp();
    expect(desk.file).toBe('2026-03-01 masked');
  });

  it('is of the new day at midnight, everything counted anew', async () => {
    await keeper.choose(words);
    await keeper.caughtUp();
    computer.later(dayMs);
    await keeper.caughtUp();
    expect(desk.file).toBe('2026-03-02 masked');
    expect(composed.at(-1)).toBe('anew');
  });

  it('is left as it is by a clock that went back', async () => {
    await keeper.choose(words);
    await promised();
    await keeper.caughtUp();
    computer.later(-3 * dayMs);
    await keeper.writeNow();
    expect(desk.file).toBe('2026-03-01 masked 2026-03-01');
  });

  it('has names only once somebody asked for them, and remembers that', async () => {
    await keeper.choose(words);
    await keeper.showNames(true);
    expect(desk.file).toBe('2026-03-01 names');
    keeper.stop();
    keeper = start();
    await keeper.caughtUp();
    expect(keeper.state()).toMatchObject({ kind: 'kept', withNames: true });
    expect([desk.file, desk.writes]).toEqual(['2026-03-01 names', 2]);
    await keeper.showNames(false);
    expect(desk.file).toBe('2026-03-01 masked');
  });

  it('says what is wrong, harms nobody, and is well when the folder is back', async () => {
    await keeper.choose(words);
    desk.problem = { kind: 'folder-gone' };
    await promised();
    await keeper.caughtUp();
    expect(keeper.state()).toMatchObject({ kind: 'kept', problem: { kind: 'folder-gone' } });
    await soldSale(shop, computer, wang, 5_000);
    desk.problem = null;
    await keeper.caughtUp();
    expect(keeper.state()).toMatchObject({ problem: null, isBusy: false });
    expect(desk.file).toBe('2026-03-01 masked 2026-03-01');
  });

  it('is looked after from the start of the app on, without anything that changes', async () => {
    await keeper.choose(words);
    keeper.stop();
    desk.problem = { kind: 'folder-gone' };
    keeper = start();
    const { problem } = keeper.state();
    expect(problem).toBe(null);
    await expect
      .poll(() => keeper.state().problem, { timeout: 15_000 })
      .toEqual({ kind: 'folder-gone' });
  });

  it('follows at once again after somebody wrote it by hand, however long it was to wait', async () => {
    await keeper.choose(words);
    desk.problem = { kind: 'folder-gone' };
    await promised();
    await expect.poll(() => composed.length, { timeout: 15_000 }).toBe(2);
    await promised();
    desk.problem = null;
    await keeper.writeNow();
    await promised();
    const three = '2026-03-01 masked 2026-03-01 2026-03-01 2026-03-01';
    await expect.poll(() => desk.file, { timeout: 15_000 }).toBe(three);
  });

  it('is kept no more once somebody stopped it', async () => {
    await keeper.choose(words);
    expect(await keeper.forget()).toBe(true);
    expect(keeper.state()).toMatchObject({ kind: 'off', path: '' });
    await promised();
    await keeper.caughtUp();
    expect(desk.file).toBe('2026-03-01 masked');
  });

  it('is none of a plain browser', async () => {
    keeper.stop();
    keeper = startCalendarFile(shop, { desk: null, compose });
    await keeper.choose(words);
    await keeper.writeNow();
    expect(keeper.state().kind).toBe('no-desktop');
    expect(composed).toEqual([]);
  });
});
