import type { SampleBirthday } from './sample-customer.ts';
import type { SampleMember } from './sample-member.ts';

/** A day of the lunar calendar; the domain has no lunar calendar yet, so it is told. */
export type LunarDay = { readonly month: number; readonly day: number };

/** How many of each there are on purpose; by chance there are a few more. */
export const plantedCounts = {
  birthdaysToday: 3,
  lunarBirthdaysToday: 2,
  minors: 4,
  families: 2,
  twice: 5,
  wrongPhones: 3,
  impossibleBirthdays: 2,
} as const;

type Change = (member: SampleMember) => SampleMember;

/**
 * What the shop to try must have on any day it is opened: birthdays today, children, and the mistakes
 * that a data check finds (`rules.md` §1). They sit at fixed places, so that the rest stays as it is.
 */
export function plant(
  members: readonly SampleMember[],
  today: string,
  lunarToday: LunarDay,
): readonly SampleMember[] {
  const changes = new Map<number, Change>([
    ...birthdays(today, lunarToday),
    ...minors(today),
    ...families(),
    ...theSameTwice(members),
    ...wrong(),
  ]);
  return members.map((member) => changes.get(member.index)?.(member) ?? member);
}

function birthdays(today: string, lunar: LunarDay): readonly [number, Change][] {
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const solarOn = (born: number | null): SampleBirthday => ({
    calendar: 'solar',
    year: born,
    month,
    day,
    leap: false,
  });
  const lunarOn = (born: number | null): SampleBirthday => ({
    calendar: 'lunar',
    year: born,
    leap: false,
    ...lunar,
  });
  // A round one, one without a year, and one whom the shop sees often. A leap day is nobody's of 1990.
  return [
    [210, bornOn(solarOn(month === 2 && day === 29 ? null : year - 60))],
    [620, bornOn(solarOn(null))],
    [35, bornOn(solarOn(null))],
    [830, bornOn(lunarOn(year - 36))],
    [77, bornOn(lunarOn(null))],
  ];
}

function minors(today: string): readonly [number, Change][] {
  const year = Number(today.slice(0, 4));
  return [7, 9, 11, 12].map((age, at) => [
    1_400 + at,
    bornOn({ calendar: 'solar', year: year - age, month: 6, day: 1 + at, leap: false }),
  ]);
}

/** Mother and daughter; man, wife and son: one phone, and right so. */
function families(): readonly [number, Change][] {
  const withPhone =
    (phone: string): Change =>
    (member) => ({ ...member, phones: [phone] });
  return [
    ...[300, 301].map((at): [number, Change] => [at, withPhone('13857120301')]),
    ...[500, 501, 502].map((at): [number, Change] => [at, withPhone('13957180500')]),
  ];
}

/** Five people made a second card: the clerk did not find the first. */
function theSameTwice(members: readonly SampleMember[]): readonly [number, Change][] {
  return [41, 142, 243, 344, 445].map((first, at) => [
    2_000 + at * 31,
    (member) => ({
      ...member,
      name: members[first]?.name || member.name,
      phones: members[first]?.phones ?? member.phones,
      gender: members[first]?.gender ?? null,
      birthday: null,
    }),
  ]);
}

/** A letter for a digit, a digit short, two numbers in one field; and two days that no calendar has. */
function wrong(): readonly [number, Change][] {
  const phones = ['138O0138001', '1390571688', '13705718888/0571-88231234'];
  const days = [
    { calendar: 'solar', year: 1990, month: 2, day: 31, leap: false },
    { calendar: 'lunar', year: null, month: 13, day: 5, leap: false },
  ] as const;
  return [
    ...phones.map((phone, at): [number, Change] => [
      910 + at,
      (member) => ({ ...member, phones: [phone] }),
    ]),
    ...days.map((birthday, at): [number, Change] => [1_110 + at, bornOn(birthday)]),
  ];
}

function bornOn(birthday: SampleBirthday): Change {
  return (member) => ({ ...member, birthday });
}
