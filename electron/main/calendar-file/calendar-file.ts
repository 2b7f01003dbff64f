import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

import type {
  CalendarChoice,
  CalendarFileWords,
  CalendarForgotten,
  CalendarPlace,
  CalendarWritten,
} from '../../contract.ts';
import { codeOf } from '../journal/write-faults.ts';
import { forgetCalendarPlace, readCalendarPlace, writeCalendarPlace } from './calendar-place.ts';
import { writeCalendar } from './write-calendar.ts';

type CalendarFileParts = {
  /** Where the chosen place is remembered. */
  readonly placeFile: string;
  /** Asks a person; undefined if they would rather not. */
  readonly ask: (
    words: CalendarFileWords,
    present: string | undefined,
  ) => Promise<string | undefined>;
};

/** The calendar file that others subscribe to: one, at the place a person chose. */
export type CalendarFile = {
  readonly look: () => Promise<CalendarPlace>;
  readonly choose: (words: CalendarFileWords) => Promise<CalendarChoice>;
  readonly write: (text: string) => Promise<CalendarWritten>;
  readonly forget: () => Promise<CalendarForgotten>;
};

/**
 * Keeps the place, and writes there and nowhere else: the page never says a path. One after the other, since two writes
 * share the file beside. What stands in the folder when nobody keeps it any more is left to the person.
 */
export function calendarFile({ placeFile, ask }: CalendarFileParts): CalendarFile {
  let turn: Promise<unknown> = Promise.resolve();
  let isAsking = false;

  function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
    const mine = turn.then(work);
    turn = mine.catch(() => undefined);
    return mine;
  }

  async function choose(words: CalendarFileWords): Promise<CalendarChoice> {
    // A page that asks twice gets one dialog.
    if (isAsking) return { kind: 'cancelled' };
    isAsking = true;
    try {
      const place = await ask(words, await readCalendarPlace(placeFile));
      if (place === undefined) return { kind: 'cancelled' };
      const isKept = await inTurn(() => writeCalendarPlace(placeFile, place));
      return isKept ? { kind: 'chosen' } : { kind: 'not-possible', code: 'EEXIST' };
    } catch (error) {
      return { kind: 'not-possible', code: codeOf(error) };
    } finally {
      isAsking = false;
    }
  }

  return {
    look: () => inTurn(() => look(placeFile)),
    choose,
    write: (text) =>
      inTurn(async () => {
        const place = await readCalendarPlace(placeFile);
        return place === undefined ? { kind: 'no-place' } : writeCalendar(place, text);
      }),
    forget: () =>
      inTurn(async () => {
        try {
          await forgetCalendarPlace(placeFile, dirname(placeFile));
          return { kind: 'forgotten' };
        } catch (error) {
          return { kind: 'not-possible', code: codeOf(error) };
        }
      }),
  };
}

async function look(placeFile: string): Promise<CalendarPlace> {
  const path = await readCalendarPlace(placeFile);
  if (path === undefined) return { kind: 'none' };
  const writtenAt = await stat(path).then(
    ({ mtime }) => mtime.toISOString(),
    () => null,
  );
  return { kind: 'kept', path, writtenAt };
}
