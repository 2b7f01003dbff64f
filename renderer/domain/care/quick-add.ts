import { daysLater } from '../kernel/days-later.ts';
import type { BusinessDay } from '../kernel/units.ts';
import { chineseDays } from './quick-add/chinese-days.ts';
import type { Parts } from './quick-add/day-word.ts';
import { nameInLine } from './quick-add/name-in-line.ts';
import { daysInDigits, englishDays, englishShortDays } from './quick-add/other-days.ts';
import { type Stretch, plainLine, withRead } from './quick-add/plain-line.ts';
import { times } from './quick-add/times.ts';

/** What a line of quick add says, as far as it was understood. */
export type QuickAdd = {
  /** The day that was named, never before today; today if only a time was; null if neither was. */
  readonly day: BusinessDay | null;
  /** Minutes after midnight; null for any time of the day. */
  readonly minute: number | null;
  /** What is to be done: the line without the words that were read as day and time. */
  readonly text: string;
  /** What may be a customer's name or the end of a phone number (`王姐`); the screen searches it. */
  readonly name: string | null;
  /** The words that were read as day and time, as typed, so that the screen can show what it took them for. */
  readonly understood: readonly string[];
};

/** `language` says whether `fri` and `sat` are days: in a Chinese line they may be a brand or a name. */
export type QuickAddHow = { readonly today: BusinessDay; readonly language: string };

/** Longer lines are a text, not a line; patterns must not be run over a pasted book. */
const mostSigns = 500;

/**
 * Reads a line of quick add in Chinese (either script) or English: `周五下午3点 给王姐打电话`, `三天后 回访 8000`,
 * `农历八月十五 送月饼`, `next friday 3pm call Anna`. Weeks begin on Monday: 周五 is the next one, today included, and
 * 下周五 that of the next week. A guess: the screen shows what was read before anything is saved.
 */
export function parseQuickAdd(line: string, { today, language }: QuickAddHow): QuickAdd {
  const text = line.slice(0, mostSigns);
  const plain = plainLine(text);
  const day = firstRead(plain, dayWords(language), (word, parts) => word.day(parts, today));
  const left = day === null ? plain : withRead(plain, day);
  const time = firstRead(left, times, (word, parts) => word.minute(parts));
  const stretches = [day, time].filter((one) => one !== null).sort((a, b) => a.start - b.start);
  const rest = withoutStretches(text, stretches) + line.slice(mostSigns);
  return {
    ...whenOf(day?.value ?? null, time?.value ?? null, today),
    text: rest,
    name: nameInLine(rest.slice(0, mostSigns)),
    understood: stretches.map(({ start, end }) => text.slice(start, end).trim()),
  };
}

function dayWords(language: string) {
  const days = [...daysInDigits, ...chineseDays, ...englishDays];
  return language === 'en' ? [...days, ...englishShortDays] : days;
}

type Read<Value> = Stretch & { readonly value: Value };

/** What the first pattern that makes sense finds; one that finds nonsense (13月40日) is passed over. */
function firstRead<Word extends { readonly pattern: RegExp }, Value>(
  plain: string,
  words: readonly Word[],
  valueOf: (word: Word, parts: Parts) => Value | null,
): Read<Value> | null {
  for (const word of words) {
    const found = word.pattern.exec(plain);
    if (found === null || found[0] === '') continue;
    const value = valueOf(word, { ...found.groups, all: found[0] });
    if (value !== null) return { value, start: found.index, end: found.index + found[0].length };
  }
  return null;
}

function whenOf(day: BusinessDay | null, minute: number | null, today: BusinessDay) {
  if (minute === null) return { day, minute };
  const named = day ?? today;
  return minute < 1_440
    ? { day: named, minute }
    : { day: daysLater(named, 1), minute: minute - 1_440 };
}

/** The line without what was read, and without the signs and little words that joined it to the rest. */
function withoutStretches(line: string, stretches: readonly Stretch[]): string {
  let at = 0;
  const pieces = [...stretches, { start: line.length, end: line.length }].map(({ start, end }) => {
    const piece = line.slice(at, start);
    at = end;
    return piece.trim();
  });
  return pieces
    .filter((piece) => piece !== '')
    .join(' ')
    .replace(/^[\s,，、。;；:：的]+|[\s,，、;；:：]+$/gu, '')
    .replace(/\s+/gu, ' ');
}
