import { type BusinessDay, isBusinessDay, toBusinessDay } from '#domain/kernel/units.ts';
import type { TermEntry } from '#domain/loyalty/facts.ts';
import { type FoldRules, foldRules } from '#domain/loyalty/fold-rules.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { readCareSettings } from './care/care-settings.ts';
import { readOff } from './operations-off.ts';
import { currentWriting } from './merge-book.ts';
import { readProgram } from './loyalty/program.ts';
import type { ShopDatabase } from './shop-database.ts';

const dayKey = 'standings-day';
/** The latest day through which any standing may be folded: later than the other while a turn back is not finished. */
const latestKey = 'standings-latest-day';

/** Before any day turned: nothing of anybody's has run out by time alone. */
const noDay = toBusinessDay('0000-01-01');

type Loyalty = {
  readonly program: LoyaltyProgram;
  readonly rules: FoldRules;
  /** A clock that was wrong was put back, and not everybody is folded back yet. */
  readonly isTurningBack: boolean;
};

/** What a command has read already; a sale asks three times. */
const keptByCommand = new WeakMap<object, Promise<Loyalty>>();

/** The rules by which standings are folded at present, read inside a transaction or outside. */
export async function readRules(db: ShopDatabase): Promise<FoldRules> {
  return (await readLoyalty(db)).rules;
}

/** The programme in force and the rules that follow from it; once in a command. */
export async function readLoyalty(db: ShopDatabase): Promise<Loyalty> {
  const command = currentWriting();
  const known = command && keptByCommand.get(command);
  if (known !== undefined) return known;
  const fresh = readAnew(db);
  if (command !== undefined) keptByCommand.set(command, fresh);
  return fresh;
}

/** Called by a command that wrote documents, or took something back: the programme may be another now. */
export function forgetRules(): void {
  const command = currentWriting();
  if (command !== undefined) keptByCommand.delete(command);
}

/** Asked for together: one after the other, five reads make a sale wait two milliseconds longer. */
async function readAnew(db: ShopDatabase): Promise<Loyalty> {
  const [program, marked, { day, latest }, { life }] = await Promise.all([
    readProgram(db),
    db.entries.where('mark').equals('points_term').toArray(),
    daysTurnedTo(db),
    readCareSettings(db),
  ]);
  const terms = marked.filter(isTerm);
  const off = terms.length === 0 ? undefined : await readOff(db);
  const counting = terms.filter(({ operationId }) => !off?.has(operationId));
  return { program, rules: foldRules(program, counting, day, life), isTurningBack: day < latest };
}

export type DaysTurnedTo = {
  /** The day through which standings are folded. */
  readonly day: BusinessDay;
  /** The latest through which any still may be. */
  readonly latest: BusinessDay;
};

/** How far the new day's pass got on this computer; before any pass, a day before all others. */
export async function daysTurnedTo(db: ShopDatabase): Promise<DaysTurnedTo> {
  const rows = await db.local.bulkGet([dayKey, latestKey]);
  const [day = noDay, latest = day] = rows.map((row) =>
    isBusinessDay(row?.value) ? row.value : undefined,
  );
  return { day, latest: latest < day ? day : latest };
}

/** Keeps how far the pass got, so that the next start goes on from there. */
export async function setDaysTurnedTo(
  db: ShopDatabase,
  { day, latest }: DaysTurnedTo,
): Promise<void> {
  await db.local.bulkPut([
    { key: dayKey, value: day },
    { key: latestKey, value: latest },
  ]);
}

/** Expiry switched on: it moves everybody. */
function isTerm<E extends Entry>(entry: E): entry is E & TermEntry {
  return entry.kind === 'points_term';
}
