import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { isCareLine } from '#domain/care/told-line.ts';
import type { Result } from '#domain/kernel/result.ts';
import { type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { valueOf as valueAfter } from '#test/support/value-of.ts';

import {
  answerComplaint,
  openComplaint,
  reopenComplaint,
  solveComplaint,
} from '../care/complaints.ts';
import { addFollowUp, cancelFollowUp, doneFollowUp, postponeFollowUp } from '../care/follow-ups.ts';
import { addInteraction, markCareDone, rateSatisfaction } from '../care/interactions.ts';
import { erasePerson } from '../customers/erase-person.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import { personalFile } from '../customers/personal-file.ts';
import { everythingIn } from '../self-check.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { timelineOf } from './timeline.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  wang = (await madeCard(shop, computer, { name: '王芳' })).id;
});

afterEach(() => computer.close());

function valueOf<Value>(result: Result<Value, unknown>): Value {
  return valueAfter(result, computer);
}

/** The lines about care, newest first, without what every line has. */
async function told(id = wang) {
  const lines = (await timelineOf(shop, id)).filter(isCareLine);
  return lines.map(({ id: _id, operationId: _op, at: _at, day: _day, by: _by, ...line }) => line);
}

const counting = { off: false, reason: null };
const calls = { what: 'call', channel: 'phone', text: '问礼盒' } as const;
const promise = {
  kind: 'revisit',
  day: toBusinessDay('2026-03-05'),
  minute: null,
  text: '送新茶试喝',
  staffId: null,
  repeat: null,
} as const;
const complains = {
  type: 'goods/quality',
  what: '茶壶有裂纹',
  saleId: null,
  staffId: null,
} as const;

describe('the story of a customer', () => {
  it('tells that one was in touch, and how content they were', async () => {
    valueOf(await addInteraction(shop, { ...calls, customerId: wang }, computer.act()));
    const rating = { customerId: wang, stars: 4, recommend: 9, text: '', followUpId: null };
    valueOf(await rateSatisfaction(shop, rating, computer.act()));
    valueOf(await markCareDone(shop, wang, 'points:2026-03-01', computer.act()));
    expect(await told()).toEqual([
      { ...counting, kind: 'satisfaction', stars: 4, recommend: 9, texts: [] },
      {
        ...counting,
        kind: 'interaction',
        what: 'call',
        channel: 'phone',
        occasion: '',
        staffName: '',
        texts: ['问礼盒'],
      },
    ]);
  });

  it('tells what became of a promise', async () => {
    const id = valueOf(await addFollowUp(shop, { ...promise, customerId: wang }, computer.act()));
    const later = toBusinessDay('2026-03-08');
    valueOf(await postponeFollowUp(shop, id, { day: later }, computer.act()));
    valueOf(await doneFollowUp(shop, id, { result: 'bought', note: '买了两盒' }, computer.act()));
    const line = { ...counting, kind: 'follow-up', what: 'revisit', from: null };
    expect(await told()).toEqual([
      {
        ...line,
        step: 'done',
        due: '2026-03-08',
        result: 'bought',
        texts: ['送新茶试喝', '买了两盒'],
      },
      {
        ...line,
        step: 'postponed',
        from: '2026-03-05',
        due: '2026-03-08',
        result: null,
        texts: ['送新茶试喝'],
      },
      { ...line, step: 'made', due: '2026-03-05', result: null, texts: ['送新茶试喝'] },
    ]);
  });

  it('tells why a promise was taken back', async () => {
    const id = valueOf(await addFollowUp(shop, { ...promise, customerId: wang }, computer.act()));
    valueOf(await cancelFollowUp(shop, id, '搬走了', computer.act()));
    expect((await told())[0]).toMatchObject({ step: 'cancelled', texts: ['送新茶试喝', '搬走了'] });
  });

  it('tells how a complaint went, step by step', async () => {
    const draft = { ...complains, customerId: wang };
    const id = valueOf(await openComplaint(shop, draft, computer.act()));
    valueOf(await answerComplaint(shop, id, { words: '马上换' }, computer.act()));
    valueOf(await solveComplaint(shop, id, { cause: '没垫', done: '换了' }, computer.act()));
    valueOf(await reopenComplaint(shop, id, { why: '又裂了' }, computer.act()));
    const steps = (await told()).flatMap((line) =>
      line.kind === 'complaint' ? [[line.step, line.texts]] : [],
    );
    expect(steps).toEqual([
      ['reopened', ['又裂了']],
      ['solved', ['没垫', '换了']],
      ['answered', ['马上换']],
      ['opened', ['茶壶有裂纹']],
    ]);
  });

  it('strikes through what was taken back, and only that', async () => {
    const draft = { ...complains, customerId: wang };
    const id = valueOf(await openComplaint(shop, draft, computer.act()));
    const act = computer.act();
    valueOf(await answerComplaint(shop, id, { words: '' }, act));
    valueOf(await undoOperation(shop, act.operationId, computer.act()));
    expect(
      (await told()).map((line) => [line.kind === 'complaint' && line.step, line.off]),
    ).toEqual([
      ['answered', true],
      ['opened', false],
    ]);
  });

  it('can be narrowed to care, and to complaints', async () => {
    valueOf(await addInteraction(shop, { ...calls, customerId: wang }, computer.act()));
    valueOf(await openComplaint(shop, { ...complains, customerId: wang }, computer.act()));
    const kinds = async (only: 'care' | 'complaints') =>
      (await timelineOf(shop, wang, 100, only)).map(({ kind }) => kind);
    expect(await kinds('care')).toEqual(['interaction']);
    expect(await kinds('complaints')).toEqual(['complaint']);
  });

  it('of merged cards is one, and of cards taken apart two again', async () => {
    const li = (await madeCard(shop, computer, { name: '李娜' })).id;
    valueOf(await openComplaint(shop, { ...complains, customerId: wang }, computer.act()));
    valueOf(await addFollowUp(shop, { ...promise, customerId: li }, computer.act()));
    const merge = computer.act();
    valueOf(await mergeCards(shop, { members: [wang, li], choices: {} }, merge));
    expect((await told(li)).map(({ kind }) => kind)).toEqual(['follow-up', 'complaint']);
    valueOf(await undoOperation(shop, merge.operationId, computer.act()));
    expect((await told(li)).map(({ kind }) => kind)).toEqual(['follow-up']);
  });
});

describe('what is kept about a person', () => {
  async function everythingDone() {
    const draft = { ...complains, customerId: wang };
    const id = valueOf(await openComplaint(shop, draft, computer.act()));
    valueOf(await answerComplaint(shop, id, { words: '马上换' }, computer.act()));
    valueOf(await solveComplaint(shop, id, { cause: '没垫', done: '换了' }, computer.act()));
    valueOf(await reopenComplaint(shop, id, { why: '又裂了' }, computer.act()));
    valueOf(await addInteraction(shop, { ...calls, customerId: wang }, computer.act()));
    const one = valueOf(await addFollowUp(shop, { ...promise, customerId: wang }, computer.act()));
    valueOf(await doneFollowUp(shop, one, { result: 'other', note: '出国了' }, computer.act()));
    const rating = { stars: 2, recommend: null, text: '等太久', followUpId: null };
    valueOf(await rateSatisfaction(shop, { ...rating, customerId: wang }, computer.act()));
  }
  const said = [
    '茶壶有裂纹',
    '马上换',
    '没垫',
    '换了',
    '又裂了',
    '问礼盒',
    '送新茶',
    '出国了',
    '等太久',
  ];

  it('is given to them whole: promises, complaints, contacts and stars', async () => {
    await everythingDone();
    const file = valueOf(await personalFile(shop, wang));
    const rows = JSON.stringify(file.rows);
    const story = JSON.stringify(file.timeline);
    for (const words of said) {
      expect(rows).toContain(words);
      expect(story).toContain(words);
    }
    expect(new Set(file.rows.documents.map(({ kind }) => kind))).toEqual(
      new Set(['customer', 'complaint', 'followUp']),
    );
  });

  it('is gone once they are erased', async () => {
    await everythingDone();
    valueOf(await erasePerson(shop, wang, computer.act()));
    const left = JSON.stringify(await everythingIn(shop.db));
    for (const words of said) expect(left).not.toContain(words);
  });
});
