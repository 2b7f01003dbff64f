import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import { complaintFrom } from '#domain/care/complaint.ts';
import { type FollowUp, followUpFrom } from '#domain/care/follow-up.ts';
import { toBusinessDay, toOperationId, toRowId } from '#domain/kernel/units.ts';
import '#test/support/seed.ts';

import { greetRound, openIn } from './board-line.ts';
import {
  birthdaySection,
  complaintSection,
  doneLines,
  festivalSection,
  followUpSection,
  slippedSection,
} from './board-sections.ts';
import type { PeopleAtHand } from './people-at-hand.ts';

const today = toBusinessDay('2026-11-23');
const anna = toRowId('anna');
const annaBefore = toRowId('anna-old-card');
const ben = toRowId('ben');
const carl = toRowId('carl');

describe('sections of the board', () => {
  it('leave out who wants no contact, and who is gone', () => {
    const { lines } = birthdaySection('birthdays', [anna, ben, toRowId('gone')].map(born), day());
    expect(lines.map(({ customerId }) => customerId)).toEqual([anna]);
  });

  it('keep a promise to who wants no contact, without a greeting', () => {
    const { lines } = followUpSection('today', [promised('a', ben, '2026-11-23')], day());
    expect(lines).toMatchObject([{ customerId: ben, greet: null }]);
  });

  it('put what has a time first within its day, and the older day before it', () => {
    const promises = [
      promised('late', anna, '2026-11-23', null),
      promised('three', anna, '2026-11-23', 900),
      promised('ten', anna, '2026-11-23', 600),
      promised('old', anna, '2026-11-20', null),
    ];
    const { lines } = followUpSection('today', promises, day());
    expect(lines.map(({ key }) => key)).toEqual(
      ['old', 'ten', 'three', 'late'].map((id) => `followUp-${id}`),
    );
  });

  it('strike a birthday through that was greeted, also days before and on a card merged since', () => {
    const done = [{ ...seen('birthday:2026-11-23', '2026-11-20'), customerId: annaBefore }];
    const { lines } = birthdaySection('birthdays', [born(anna)], day(done));
    expect(lines).toMatchObject([{ isDone: true, doneBy: 'op' }]);
  });

  it('show what was marked today struck through, and forget it tomorrow', () => {
    const move = { customerId: anna, life: 'quiet', since: toBusinessDay('2026-11-20') } as const;
    const line = 'life:quiet:2026-11-20';
    const marked = slippedSection([move], day([seen(line, '2026-11-23')]));
    expect([marked.lines.length, openIn(marked)]).toEqual([1, 0]);
    expect(slippedSection([move], day([seen(line, '2026-11-22')])).lines).toEqual([]);
  });

  it('offer one greeting round at a festival, for those who were not greeted yet', () => {
    const section = festivalSection([autumn], today, day([seen(autumnLine, '2026-11-22')]));
    expect(section.lines).toMatchObject([{ why: { people: 2, greeted: 1 }, isDone: false }]);
    expect(section.lines[0]?.greet?.()).toEqual([
      { customerId: carl, occasion: 'festival', line: autumnLine, festival: 'midAutumn' },
    ]);
  });

  it('count for the button of a festival exactly whom the round goes through, whoever was greeted before', () => {
    fc.assert(
      fc.property(fc.subarray([anna, annaBefore, ben, carl]), (greeted) => {
        const done = greeted.map((customerId) => ({
          ...seen(autumnLine, '2026-11-22'),
          customerId,
        }));
        const [line] = festivalSection([autumn], today, day(done)).lines;
        if (line?.why.kind !== 'festival') throw new Error('No festival.');
        const left = line.why.people - line.why.greeted;
        const round = line.greet?.() ?? [];
        expect(round).toHaveLength(left);
        expect(round.map(({ customerId }) => customerId)).not.toContain(ben);
        expect(line.isDone).toBe(left === 0);
      }),
    );
  });

  it('go through one festival at a time, and through birthdays down the list', () => {
    const winter = { kind: 'winterSolstice', day: toBusinessDay('2026-11-26') } as const;
    const [line, ...below] = festivalSection([autumn, winter], today, day()).lines;
    if (line === undefined) throw new Error('No festival.');
    expect(greetRound(line, below).map(({ festival }) => festival)).toEqual([
      'midAutumn',
      'midAutumn',
    ]);
    const born2 = birthdaySection('birthdays', [born(anna), born(carl)], day()).lines;
    const [first, ...others] = born2;
    if (first === undefined) throw new Error('No birthday.');
    expect(greetRound(first, others).map(({ customerId }) => customerId)).toEqual([anna, carl]);
  });

  it('keep a festival open while somebody is left, though as many were greeted who no longer count', () => {
    const saidNoSince = { ...seen(autumnLine, '2026-11-22'), customerId: ben };
    const greeted = [seen(autumnLine, '2026-11-22'), saidNoSince];
    const section = festivalSection([autumn], today, day(greeted));
    expect([section.lines[0]?.isDone, openIn(section)]).toEqual([false, 1]);
    const last = { ...seen(autumnLine, '2026-11-23'), customerId: carl };
    expect(festivalSection([autumn], today, day([...greeted, last])).lines).toMatchObject([
      { isDone: true },
    ]);
  });

  it('show a complaint until it is answered, and again once the customer says it is not solved', () => {
    const steps = [
      complained('open', {}),
      complained('answered', { state: 'answered' }),
      complained('solved', { state: 'solved', solvedDay: '2026-11-22', againId: 'why' }),
      complained('again', { state: 'answered', againId: 'why' }),
    ];
    const section = complaintSection(steps, () => false);
    expect(section.lines.map(({ key }) => key)).toEqual(['complaint-open', 'complaint-again']);
    expect(openIn(section)).toBe(2);
  });
});

const autumn = { kind: 'midAutumn', day: toBusinessDay('2026-11-25') } as const;
const autumnLine = 'festival:midAutumn:2026-11-25';

function day(done: Parameters<typeof doneLines>[0] = []) {
  return { today, people, done: doneLines(done, people) };
}

const consents = new Map([
  [anna, null],
  [ben, 'no'],
  [carl, 'yes'],
] as const);

const people: PeopleAtHand = {
  isReady: true,
  contactOf: (written) => {
    const id = written === annaBefore ? anna : written;
    const consent = consents.get(id);
    return consent === undefined ? undefined : { id, consent };
  },
  personOf: () => undefined,
  visitorsSince: () => [anna, carl],
  countVisitors: () => 2,
  isVisitor: (id) => id !== ben,
};

function born(customerId: typeof anna) {
  const birthday = { calendar: 'solar', month: 11, day: 23, leap: false, year: null } as const;
  const ages = { turning: null, nominal: null, zodiacYear: false, round: false };
  return { customerId, name: '', birthday, day: today, ...ages };
}

function seen(line: string, on: string) {
  const operationId = toOperationId('op');
  return { customerId: anna, line, day: toBusinessDay(on), operationId };
}

function complained(id: string, fields: Readonly<Record<string, string>>): ShownComplaint {
  const opened = { openedAt: '2026-11-20T08:00:00.000Z', openedDay: '2026-11-20' };
  const complaint = complaintFrom({
    id: toRowId(id),
    fields: { customerId: anna, type: 'goods/quality', ...opened, ...fields },
  });
  if (complaint === null) throw new Error('No complaint.');
  return { ...complaint, name: '', number: '', phone: '' };
}

function promised(
  id: string,
  customerId: typeof anna,
  on: string,
  minute: number | null = null,
): FollowUp {
  const fields = { customerId, kind: 'revisit', day: on, minute };
  const followUp = followUpFrom({ id: toRowId(id), fields });
  if (followUp === null) throw new Error('No promise.');
  return followUp;
}
