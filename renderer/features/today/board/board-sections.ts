import type { BirthdayOn } from '#domain/care/birthday-days.ts';
import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import type { CareDone } from '#data/care/interactions.ts';
import type { LifeMove } from '#data/care/life-moves.ts';
import type { RunningOut } from '#data/care/running-out.ts';
import type { SignedInToday } from '#data/care/sign-ins.ts';
import {
  birthdayLine,
  endingPointsLine,
  festivalLine,
  lowLine,
  stageLine,
} from '#domain/care/board-lines.ts';
import { isShopsTurn } from '#domain/care/complaint-board.ts';
import type { FestivalDay } from '#domain/care/festival-days.ts';
import type { FollowUp } from '#domain/care/follow-up.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';

import type { ToGreet } from '../today-wish.ts';
import type { BoardLine, BoardSection, Why } from './board-line.ts';
import type { PeopleAtHand } from './people-at-hand.ts';

/** What was seen to, by person and line. */
export type DoneLines = ReadonlyMap<string, CareDone>;

/** What all sections need to know of a day. */
export type BoardDay = {
  readonly today: BusinessDay;
  readonly people: PeopleAtHand;
  readonly done: DoneLines;
};

/** Lines that were seen to, so that each section finds its own at once. */
export function doneLines(
  seen: readonly CareDone[],
  { contactOf }: Pick<PeopleAtHand, 'contactOf'>,
): DoneLines {
  return new Map(
    seen.map((one) => [doneKey(contactOf(one.customerId)?.id ?? one.customerId, one.line), one]),
  );
}

/**
 * Birthdays of today, or of the days after. Whoever said that they want to hear nothing is on no list
 * (`rules.md` §5).
 */
export function birthdaySection(
  name: 'birthdays' | 'soon',
  birthdays: readonly BirthdayOn[],
  day: BoardDay,
): BoardSection {
  const lines = birthdays.flatMap((birthday) =>
    personLine(day, name, birthday.customerId, {
      line: birthdayLine(birthday.day),
      why: { kind: 'birthday', birthday },
      occasion: 'birthday',
      staysDone: true,
    }),
  );
  return { name, lines };
}

/**
 * Promises, those with a time first within their day. What was done today stays, struck through. A promise is kept
 * whoever it was made to, also to who wants no greetings; the line says so.
 */
export function followUpSection(
  name: 'overdue' | 'today',
  followUps: readonly FollowUp[],
  { people }: Pick<BoardDay, 'people'>,
): BoardSection {
  const sorted = [...followUps].sort(byDayAndTime);
  const lines = sorted.flatMap((followUp): readonly BoardLine[] => {
    const person = people.contactOf(followUp.customerId);
    if (person === undefined) return [];
    return [
      {
        key: `followUp-${followUp.id}`,
        customerId: person.id,
        why: { kind: 'followUp', followUp },
        line: null,
        greet: person.consent === 'no' ? null : greetingAt(followUp, person.id),
        isDone: followUp.state !== 'open',
        doneBy: null,
      },
    ];
  });
  return { name, lines };
}

/** Complaints that wait for the shop: for a first answer (the late ones are marked), or taken up again. */
export function complaintSection(
  complaints: readonly ShownComplaint[],
  isLate: (complaint: ShownComplaint) => boolean,
): BoardSection {
  const lines = complaints.filter(isShopsTurn).map((complaint) => ({
    key: `complaint-${complaint.id}`,
    customerId: complaint.customerId,
    why: { kind: 'complaint', complaint, isLate: isLate(complaint) } as const,
    line: null,
    greet: null,
    isDone: false,
    doneBy: null,
  }));
  return { name: 'complaints', lines };
}

/** A line for each festival that is near, for all who were here lately and may be greeted. */
export function festivalSection(
  festivals: readonly FestivalDay[],
  visitedSince: BusinessDay,
  { people, done }: BoardDay,
): BoardSection {
  // Looking through everybody is for the days on which somebody is greeted.
  const count = festivals.length === 0 ? 0 : people.countVisitors(visitedSince);
  const lines = festivals.map(({ kind, day }): BoardLine => {
    const line = festivalLine(kind, day);
    // Who was greeted and has since said no, or was here too long ago, is no stand-in for somebody left: what is said
    // to be left is whom the round goes through.
    const greeted = [...done.values()].filter(
      (one) => one.line === line && people.isVisitor(one.customerId, visitedSince),
    ).length;
    const queue = () =>
      people
        .visitorsSince(visitedSince)
        .filter((id) => !done.has(doneKey(id, line)))
        .map((customerId): ToGreet => ({
          customerId,
          occasion: 'festival',
          line,
          festival: kind,
        }));
    return {
      key: `festival-${kind}-${day}`,
      customerId: null,
      why: { kind: 'festival', festival: kind, day, people: count, greeted },
      line,
      greet: count === 0 ? null : queue,
      isDone: count > 0 && greeted === count,
      doneBy: null,
    };
  });
  return { name: 'festivals', lines };
}

/** Points that end within the week, and what is nearly used up. */
export function runningSection(running: readonly RunningOut[], day: BoardDay): BoardSection {
  const lines = running.flatMap((one) =>
    one.kind === 'points'
      ? personLine(day, 'points', one.customerId, {
          line: endingPointsLine(one.day),
          why: { kind: 'points', day: one.day, units: one.units },
        })
      : personLine(day, one.kind, one.customerId, {
          line: lowLine(one.kind, one.since),
          why: { kind: one.kind },
        }),
  );
  return { name: 'running', lines };
}

/** Who just slipped into a stage further away. */
export function slippedSection(moves: readonly LifeMove[], day: BoardDay): BoardSection {
  const lines = moves.flatMap(({ customerId, life, since }) =>
    personLine(day, 'slipped', customerId, {
      line: stageLine(life, since),
      why: { kind: 'slipped', life, since },
      occasion: 'winBack',
    }),
  );
  return { name: 'slipped', lines };
}

/** Who signed in today: nothing is to be done about it. */
export function signInSection(
  signIns: readonly SignedInToday[],
  { people }: Pick<BoardDay, 'people'>,
): BoardSection {
  const lines = signIns.flatMap(({ customerId, at, operationId }): readonly BoardLine[] => {
    const person = people.contactOf(customerId);
    if (person === undefined) return [];
    const why: Why = { kind: 'signedIn', at };
    const key = `signIn-${operationId}`;
    return [
      { key, customerId: person.id, why, line: null, greet: null, isDone: false, doneBy: null },
    ];
  });
  return { name: 'signIns', lines };
}

type Asked = {
  readonly line: string;
  readonly why: Why;
  readonly occasion?: ToGreet['occasion'];
  /** A birthday that was greeted yesterday is shown on its day, struck through; other lines are over with their day. */
  readonly staysDone?: boolean;
};

function personLine(
  { today, people, done }: BoardDay,
  kind: string,
  written: RowId,
  { line, why, occasion, staysDone = false }: Asked,
): readonly BoardLine[] {
  const person = people.contactOf(written);
  if (person === undefined || person.consent === 'no') return [];
  const seen = done.get(doneKey(person.id, line));
  if (seen !== undefined && seen.day < today && !staysDone) return [];
  return [
    {
      key: `${kind}-${person.id}-${line}`,
      customerId: person.id,
      why,
      line,
      greet: occasion === undefined ? null : () => [{ customerId: person.id, occasion, line }],
      isDone: seen !== undefined,
      doneBy: seen?.operationId ?? null,
    },
  ];
}

const occasions = {
  birthday: 'birthday',
  festival: 'festival',
  afterSale: 'afterSale',
  winBack: 'winBack',
  revisit: 'winBack',
} as const;

function greetingAt({ id, kind }: FollowUp, customerId: RowId): BoardLine['greet'] {
  if (kind === 'complaint' || kind === 'custom') return null;
  const greeting = { customerId, occasion: occasions[kind], line: `followUp:${id}` };
  return () => [{ ...greeting, followUpId: id }];
}

function byDayAndTime(one: FollowUp, other: FollowUp): number {
  const [a, b] = [sortKey(one), sortKey(other)];
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortKey({ day, minute, id }: FollowUp): string {
  return `${day} ${String(minute ?? 1_440).padStart(4, '0')} ${id}`;
}

function doneKey(customerId: RowId, line: string): string {
  return `${customerId} ${line}`;
}
