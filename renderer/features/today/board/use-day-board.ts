import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';

import { birthdaysBetween } from '#data/care/birthdays.ts';
import { readCareSettings } from '#data/care/care-settings.ts';
import { careDoneSince } from '#data/care/interactions.ts';
import { movedSince } from '#data/care/life-moves.ts';
import { runningOut } from '#data/care/running-out.ts';
import { signInsOn } from '#data/care/sign-ins.ts';
import { useCareBook } from '#data/care/use-care-book.ts';
import { useComplaints } from '#data/care/use-complaints.ts';
import type { Shop } from '#data/shop.ts';
import { useShop } from '#data/use-shop.ts';
import { useMinute, useToday } from '#data/use-today.ts';
import { isAnswerLate } from '#domain/care/complaint-board.ts';
import { type CareSettings, usualCare } from '#domain/care/care-settings.ts';
import { festivalsBetween } from '#domain/care/festival-days.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { now } from '#platform/clock.ts';

import type { BoardSection } from './board-line.ts';
import {
  type BoardDay,
  birthdaySection,
  complaintSection,
  doneLines,
  festivalSection,
  followUpSection,
  runningSection,
  signInSection,
  slippedSection,
} from './board-sections.ts';
import { type PeopleAtHand, usePeopleAtHand } from './people-at-hand.ts';
import { useAsked } from './use-asked.ts';

export type DayBoard = {
  readonly today: BusinessDay;
  readonly people: PeopleAtHand;
  readonly sections: readonly BoardSection[];
  /** False while names and promises are read for the first time. */
  readonly isReady: boolean;
};

/** So many days are looked ahead and back. */
const week = 7;
/** What was seen to longer ago has left the board by itself. */
const doneDays = 60;

/**
 * The whole board of the present day. Each section is made anew only when what it shows moved: names and promises
 * lie in memory, the rest is asked for after something arrived.
 */
export function useDayBoard(): DayBoard {
  const day = useBoardDay();
  const { birthdays, overdue, ofToday, complaints, isReady } = useDue(day);
  const festivals = useFestivals(day);
  const others = useOthers(day);
  const { today, people } = day;
  const coming = [birthdays.soon, festivals, others.running, others.slipped, others.signIns];
  const sections = [birthdays.today, overdue, ofToday, complaints, ...coming];
  return { today, people, sections, isReady };
}

/** As `useDayBoard`, only what is due: what the counter and the menu show of it. */
export function useDueBoard(): DayBoard {
  const day = useBoardDay();
  const { birthdays, overdue, ofToday, complaints, isReady } = useDue(day);
  const { today, people } = day;
  return { today, people, sections: [birthdays.today, overdue, ofToday, complaints], isReady };
}

function useBoardDay(): BoardDay {
  const today = useToday();
  const people = usePeopleAtHand();
  const seen = useAsked(askSeen, today) ?? none;
  return useMemo(() => ({ today, people, done: doneLines(seen, people) }), [today, people, seen]);
}

function useDue(day: BoardDay) {
  const { overdue, ofToday, isReady } = useFollowUps(day);
  const birthdays = useBirthdays(day);
  const complaints = useComplaintLines();
  return {
    overdue,
    ofToday,
    birthdays,
    complaints,
    isReady: isReady && birthdays.isReady && day.people.isReady,
  };
}

const none: readonly never[] = [];

async function askSeen(shop: Shop, today: BusinessDay) {
  return careDoneSince(shop, daysLater(today, -doneDays));
}

async function askBirthdays(shop: Shop, today: BusinessDay) {
  return birthdaysBetween(shop, today, daysLater(today, week));
}

async function askRunning(shop: Shop, today: BusinessDay) {
  return runningOut(shop, today, daysLater(today, week));
}

async function askMoves(shop: Shop, today: BusinessDay) {
  return movedSince(shop, daysLater(today, -week));
}

function useFollowUps({ today, people }: BoardDay) {
  const book = useCareBook();
  const version = book.version();
  return useMemo(() => {
    void version; // Another state of the same book.
    const closed = book.closedOn(today);
    const all = [...book.open(null, today), ...closed];
    const before = all.filter(({ day }) => day < today);
    const rest = all.filter(({ day, state }) => day >= today || state !== 'open');
    const ofDay = rest.filter(({ day }) => day >= today);
    return {
      overdue: followUpSection('overdue', before, { people }),
      ofToday: followUpSection('today', ofDay, { people }),
      isReady: book.isReady(),
    };
  }, [book, version, today, people]);
}

function useBirthdays(day: BoardDay) {
  const { today } = day;
  const asked = useAsked(askBirthdays, today);
  const birthdays = asked ?? none;
  const isReady = asked !== undefined;
  return useMemo(
    () => ({
      isReady,
      today: birthdaySection(
        'birthdays',
        birthdays.filter((one) => one.day === today),
        day,
      ),
      soon: birthdaySection(
        'soon',
        birthdays.filter((one) => one.day > today),
        day,
      ),
    }),
    [birthdays, isReady, today, day],
  );
}

function useComplaintLines() {
  const complaints = useComplaints() ?? none;
  const { answerHours } = useCareSettings();
  const minute = useMinute();
  return useMemo(() => {
    void minute; // What waits grows late by itself.
    const at = now();
    return complaintSection(complaints, (one) => isAnswerLate(one, at, answerHours));
  }, [complaints, answerHours, minute]);
}

function useFestivals(day: BoardDay) {
  const { festivals: kinds, festivalLead, life } = useCareSettings();
  const { today } = day;
  return useMemo(() => {
    const near = festivalsBetween(today, daysLater(today, festivalLead), kinds);
    return festivalSection(near, daysLater(today, -life.active), day);
  }, [today, kinds, festivalLead, life.active, day]);
}

function useOthers(day: BoardDay) {
  const running = useAsked(askRunning, day.today) ?? none;
  const moves = useAsked(askMoves, day.today) ?? none;
  const signIns = useAsked(signInsOn, day.today) ?? none;
  return {
    running: useMemo(() => runningSection(running, day), [running, day]),
    slipped: useMemo(() => slippedSection(moves, day), [moves, day]),
    signIns: useMemo(() => signInSection(signIns, day), [signIns, day]),
  };
}

function useCareSettings(): CareSettings {
  const { db } = useShop();
  return useLiveQuery(async () => readCareSettings(db), [db]) ?? usualCare;
}
