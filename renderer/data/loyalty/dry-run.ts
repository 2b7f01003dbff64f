import { type BusinessDay, type PointUnits, type RowId, pointUnits } from '#domain/kernel/units.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { type FoldRules, foldRules } from '#domain/loyalty/fold-rules.ts';
import { lastUsableDay } from '#domain/loyalty/points/last-day.ts';
import { givesTerm } from '#domain/loyalty/program-change.ts';
import type { LoyaltyProgram } from '#domain/loyalty/program.ts';
import type { Standing } from '#domain/loyalty/standing.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { entriesAboutAny, entriesFromTo, readGroups } from '../entries-door.ts';
import { readOff } from '../operations-off.ts';
import { readRules } from '../fold-rules.ts';
import type { Shop } from '../shop.ts';
import { foldTogether } from '../standings.ts';
import { readProgram } from './program.ts';

/** One customer whom a change of the programme would move. */
export type DryRunRow = {
  readonly customerId: RowId;
  readonly number: string;
  readonly name: string;
  /** Tiers by id; null for the first. The same before and after where only points are concerned. */
  readonly before: string | null;
  readonly after: string | null;
  /** Points that would get a last day they do not have now. */
  readonly units: PointUnits;
};

export type DryRun = {
  readonly people: number;
  readonly up: number;
  readonly down: number;
  /** Points of how many people would get a last day, how many in all, and which day. */
  readonly expiring: {
    readonly people: number;
    readonly units: number;
    readonly until: BusinessDay | null;
  };
  /** Everybody who gains or loses, those who lose a tier first, then by points; the first thousand. */
  readonly rows: readonly DryRunRow[];
};

const mostRows = 1_000;
const peopleAtOnce = 200;

/**
 * Who would gain and lose what by a change of the programme, with nothing written: everybody is folded
 * once by the present and once by the new rules, a few hundred at a time, so that the counter goes on.
 * Stopped by its signal it answers undefined.
 */
export async function dryRun(
  shop: Shop,
  change: Partial<LoyaltyProgram>,
  progress: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<DryRun | undefined> {
  const { db } = shop;
  const today = shop.clock.today();
  const present = await readProgram(db);
  const program = { ...present, ...change };
  const until = givesTerm(present, program) ? lastUsableDay(today, program.expiry) : null;
  const now = { ...(await readRules(db)), through: today };
  const then = newRules(program, now, today);
  const shared = { off: await readOff(db), groups: await readGroups(db) };
  const ids = await db.standings.orderBy(':id').primaryKeys();
  const moved: Omit<DryRunRow, 'name' | 'number'>[] = [];
  for (let done = 0; done < ids.length; done += peopleAtOnce) {
    if (signal.aborted) return undefined;
    const some = ids.slice(done, done + peopleAtOnce);
    const read = some.some((id) => shared.groups.has(id)) ? entriesAboutAny : entriesFromTo;
    const before = await foldTogether(db, some, { ...shared, rules: now }, read);
    const after = await foldTogether(db, some, { ...shared, rules: then }, read);
    before.forEach((one, at) => {
      const other = after[at];
      if (other !== undefined) moved.push(...difference(one, other, until !== null));
    });
    progress(Math.min(ids.length, done + peopleAtOnce), ids.length);
  }
  return summed(shop, ids.length, moved, until, program);
}

function newRules(program: LoyaltyProgram, now: FoldRules, today: BusinessDay): FoldRules {
  return foldRules(program, now.terms, today, now.life);
}

const none = pointUnits(0);

function difference(
  before: Standing,
  after: Standing,
  withTerm: boolean,
): readonly Omit<DryRunRow, 'name' | 'number'>[] {
  const endless = withTerm ? (before.lots.find(([day]) => day === null)?.[1] ?? none) : none;
  if (before.tier === after.tier && endless === 0) return [];
  return [
    {
      customerId: before.customerId,
      before: before.tier,
      after: after.tier,
      units: endless,
    },
  ];
}

async function summed(
  { db }: Shop,
  people: number,
  moved: readonly Omit<DryRunRow, 'name' | 'number'>[],
  until: BusinessDay | null,
  { tiers }: LoyaltyProgram,
): Promise<DryRun> {
  const level = (tier: string | null) =>
    Math.max(
      0,
      tiers.findIndex(({ id }) => id === tier),
    );
  const step = (row: (typeof moved)[number]) => level(row.after) - level(row.before);
  const sorted = moved.toSorted((one, other) => step(one) - step(other) || other.units - one.units);
  const shown = sorted.slice(0, mostRows);
  const cards = new Map(
    (
      await liveCustomersAmong(
        db,
        shown.map(({ customerId }) => customerId),
      )
    )
      .map(cardFrom)
      .map((card) => [card.id, card]),
  );
  const losing = moved.filter(({ units }) => units > 0);
  return {
    people,
    up: moved.filter((row) => step(row) > 0).length,
    down: moved.filter((row) => step(row) < 0).length,
    expiring: {
      people: losing.length,
      units: losing.reduce((all, { units }) => all + units, 0),
      until,
    },
    rows: shown.map((row) => ({
      ...row,
      number: cards.get(row.customerId)?.number ?? '',
      name: cards.get(row.customerId)?.name ?? '',
    })),
  };
}
