import { describe, expect, it } from 'vitest';

import { type FollowUp, followUpFrom } from '#domain/care/follow-up.ts';
import { toBusinessDay, toOperationId, toRowId } from '#domain/kernel/units.ts';

import { openIn } from './board-line.ts';
import {
  birthdaySection,
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
    const festival = { kind: 'midAutumn', day: toBusinessDay('2026-11-25') } as const;
    const line = 'festival:midAutumn:2026-11-25';
    const section = festivalSection([festival], today, day([seen(line, '2026-11-22')]));
    expect(section.lines).toMatchObject([{ why: { people: 2, greeted: 1 }, isDone: false }]);
    expect(section.lines[0]?.greet?.()).toEqual([
      { customerId: carl, occasion: 'festival', line, festival: 'midAutumn' },
    ]);
  });

  it('keep a festival open while somebody is left, though as many were greeted who no longer count', () => {
    const festival = { kind: 'midAutumn', day: toBusinessDay('2026-11-25') } as const;
    const line = 'festival:midAutumn:2026-11-25';
    const saidNoSince = { ...seen(line, '2026-11-22'), customerId: ben };
    const greeted = [seen(line, '2026-11-22'), saidNoSince];
    const section = festivalSection([festival], today, day(greeted));
    expect([section.lines[0]?.isDone, openIn(section)]).toEqual([false, 1]);
    const last = { ...seen(line, '2026-11-23'), customerId: carl };
    expect(festivalSection([festival], today, day([...greeted, last])).lines).toMatchObject([
      { isDone: true },
    ]);
  });
});

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
