import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { daysLater } from '#domain/kernel/days-later.ts';
import type { Result } from '#domain/kernel/result.ts';
import { pointUnits, toRowId } from '#domain/kernel/units.ts';
import { noStanding } from '#domain/loyalty/standing.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { valueOf as valueLater } from '#test/support/value-of.ts';

import { signIn } from '../activities/sign-in.ts';
import { deleteCard } from '../customers/delete-card.ts';
import { entriesOf } from '../entries-door.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { followUpById } from './follow-up-by-id.ts';
import { addFollowUp, doneFollowUp, postponeFollowUp } from './follow-ups.ts';
import { greetingSent } from './greeting-sent.ts';
import { careDoneSince } from './interactions.ts';
import { lastActOn } from './last-act.ts';
import { lineFactsOf } from './line-facts.ts';
import { mostRunningOut, runningOut } from './running-out.ts';
import { signInsOn } from './sign-ins.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueLater(result, computer);
}

describe('the board of the day', () => {
  it('keeps a greeting that was sent as a message, strikes its line through, and takes both back as one', async () => {
    const anna = await madeCard(shop, computer, { name: 'Anna' });
    const today = shop.clock.today();
    const line = `birthday:${today}`;
    const act = computer.act();
    valueOf(await greetingSent(shop, { customerId: anna.id, line, text: '生日快乐' }, act));

    expect(await careDoneSince(shop, today)).toMatchObject([{ customerId: anna.id, line }]);
    const [message] = (await entriesOf(shop.db, anna.id)).filter(
      ({ kind }) => kind === 'interaction',
    );
    expect(message).toMatchObject({ what: 'message', occasion: line });
    expect(JSON.stringify(message)).not.toContain('生日快乐');

    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(await careDoneSince(shop, today)).toEqual([]);
  });

  it('refuses a greeting to a card that is gone', async () => {
    const anna = await madeCard(shop, computer, { name: 'Anna' });
    valueOf(await deleteCard(shop, anna.id, computer.act()));
    const sent = { customerId: anna.id, line: 'birthday:2026-01-01', text: 'x' };
    expect(await greetingSent(shop, sent, computer.act())).toMatchObject({
      ok: false,
      refusal: { kind: 'unknown-card' },
    });
  });

  it('knows the last act on a promise, so that undo works after a restart', async () => {
    const anna = await madeCard(shop, computer, { name: 'Anna' });
    const today = shop.clock.today();
    const id = valueOf(await addFollowUp(shop, promise(anna.id, today), computer.act()));
    expect(await lastActOn(shop, id)).toBeUndefined();
    const postponed = computer.act();
    const to = { day: daysLater(today, 3) };
    valueOf(await postponeFollowUp(shop, id, to, postponed));
    computer.later();
    const done = computer.act();
    valueOf(await doneFollowUp(shop, id, { result: 'reached', note: '' }, done));
    expect(await lastActOn(shop, id)).toBe(done.operationId);
    valueOf(await undoOperation(shop, done.operationId, computer.act()));
    expect(await lastActOn(shop, id)).toBe(postponed.operationId);
    expect((await followUpById(shop, id))?.followUp).toMatchObject({ state: 'open', ...to });
  });

  it('says what was promised and what was bought last', async () => {
    const anna = await madeCard(shop, computer, { name: 'Anna' });
    await soldSale(shop, computer, anna.id, 5_000);
    const id = valueOf(
      await addFollowUp(shop, promise(anna.id, shop.clock.today()), computer.act()),
    );
    const known = await followUpById(shop, id);
    if (known === undefined) throw new Error('The promise is not there.');
    expect(known).toMatchObject({ text: '回电话', card: { name: 'Anna' } });
    const facts = await lineFactsOf(shop, [anna.id], [known.followUp]);
    expect(facts.words.get(id)).toBe('回电话');
    expect(facts.bought.get(anna.id)).toBeUndefined(); // An amount without words.
  });

  it('lists who signed in today, the latest first, without what was taken back or is of another day', async () => {
    const [anna, ben] = [
      await madeCard(shop, computer, { name: 'Anna' }),
      await madeCard(shop, computer, { name: 'Ben' }),
    ];
    valueOf(await signIn(shop, anna.id, computer.act()));
    computer.later(86_400_000);
    const today = shop.clock.today();
    expect(await signInsOn(shop, today)).toEqual([]);
    valueOf(await signIn(shop, anna.id, computer.act()));
    computer.later();
    const mistake = computer.act();
    valueOf(await signIn(shop, ben.id, mistake));
    const names = async () => (await signInsOn(shop, today)).map(({ customerId }) => customerId);
    expect(await names()).toEqual([ben.id, anna.id]);
    valueOf(await undoOperation(shop, mistake.operationId, computer.act()));
    expect(await names()).toEqual([anna.id]);
  });

  it('reads no more of what runs out than a list can show, and nobody who is gone', async () => {
    const anna = await madeCard(shop, computer, { name: 'Anna' });
    const ben = await madeCard(shop, computer, { name: 'Ben' });
    const today = shop.clock.today();
    const ending = { expiresNext: daysLater(today, 2), lots: [] };
    const lots = [[daysLater(today, 2), pointUnits(30)]] as const;
    await shop.db.standings.bulkPut([
      { ...noStanding(anna.id), ...ending, lots, marks: ['card-low'] },
      { ...noStanding(ben.id), ...ending, lots },
      { ...noStanding(toRowId('far')), expiresNext: daysLater(today, 9), lots: [] },
    ]);
    valueOf(await deleteCard(shop, ben.id, computer.act()));
    const through = daysLater(today, 7);
    expect(await runningOut(shop, today, through)).toEqual([
      { kind: 'points', customerId: anna.id, day: daysLater(today, 2), units: 30 },
      { kind: 'card-low', customerId: anna.id, since: null },
    ]);
    expect(mostRunningOut).toBe(200);
  });

  it('shows who is there behind hundreds who are gone', async () => {
    const anna = await madeCard(shop, computer, { name: 'Anna' });
    const today = shop.clock.today();
    const marks = ['stored-low', 'card-low'] as const;
    const gone = Array.from({ length: 2 * mostRunningOut + 1 }, (_, at) => ({
      ...noStanding(toRowId(`0000-${at}`)),
      expiresNext: today,
      marks: [...marks],
    }));
    const day = daysLater(today, 1);
    const lots = [[day, pointUnits(30)]] as const;
    const own = { ...noStanding(anna.id), expiresNext: day, lots, marks: [...marks] };
    await shop.db.standings.bulkPut([...gone, own]);
    const customerId = anna.id;
    expect(await runningOut(shop, today, day)).toEqual([
      { kind: 'points', customerId, day, units: 30 },
      { kind: 'stored-low', customerId, since: null },
      { kind: 'card-low', customerId, since: null },
    ]);
  });
});

function promise(
  customerId: Parameters<typeof followUpById>[1],
  day: ReturnType<typeof daysLater>,
) {
  const rest = { minute: null, text: '回电话', staffId: null, repeat: null } as const;
  return { customerId, kind: 'custom', day, ...rest } as const;
}
