import type { BusinessDay, PointUnits, RowId } from '../../kernel/units.ts';
import type { Entry } from '../../sync/rows.ts';
import type { PointsFact } from './apply-fact.ts';
import type { Lot, MoveKind } from './book.ts';
import { type PointsOptions, type PointsState, foldWith, stateOf } from './fold-points.ts';
import { asUnits } from './whole.ts';

/** Some points of one lot, or of none (a debt). */
export type PointsMove = {
  readonly kind: MoveKind;
  readonly units: PointUnits;
  readonly lotId: string | null;
};

/** One thing that happened, and the balance after it. */
export type PointsLine = {
  readonly day: BusinessDay;
  /** Null where nothing happened but the end of a lot's last day. */
  readonly fact: Pick<PointsFact, 'id' | 'kind'> | null;
  readonly delta: PointUnits;
  readonly balance: PointUnits;
  readonly moves: readonly PointsMove[];
};

/** One lot from its first day: what used it, what of it ran out, what was taken or put back. */
export type LotStory = {
  readonly id: string;
  readonly factId: RowId;
  readonly earnedDay: BusinessDay;
  /** Its last usable day at the end of the story. */
  readonly until: BusinessDay | null;
  readonly left: PointUnits;
  readonly moves: readonly {
    readonly day: BusinessDay;
    /** Null: it ran out. */
    readonly factId: RowId | null;
    readonly kind: MoveKind;
    readonly units: PointUnits;
  }[];
};

export type Explanation = {
  readonly lines: readonly PointsLine[];
  /** In the order in which they were given. */
  readonly lots: readonly LotStory[];
  readonly state: PointsState;
};

/** What each kind of move does to the balance. */
export const effectOf: Readonly<Record<MoveKind, -1 | 0 | 1>> = {
  given: 1,
  paid_debt: 1,
  put_back: 1,
  spent: -1,
  owed: -1,
  expired: -1,
  taken_back: -1,
  ran_out_before: 0,
  forgiven: 0,
  lost: 0,
};

/**
 * Why the balance is what it is, line by line, as of the end of any day (`through`): it is the very fold
 * that makes the balance, listened to, so the two can never differ. Facts that count nowhere have an
 * empty line and stand in `state.rejected`.
 */
export function explainPoints(facts: readonly Entry[], options: PointsOptions): Explanation {
  const lines: OpenLine[] = [];
  const stories = new Map<Lot, OpenStory>();
  const fold = foldWith(facts, options, {
    onFact: ({ id, kind, day }) => lines.push({ day, fact: { id, kind }, moves: [] }),
    onMove: (kind, units, lot, day) => {
      const line = kind === 'expired' ? ranOutOn(lines, day) : lines.at(-1);
      line?.moves.push({ kind, units: asUnits(units), lotId: lot?.id ?? null });
      if (lot === null || line === undefined) return;
      const factId = line.fact?.id ?? null;
      storyOf(stories, lot).push({ day, factId, kind, units: asUnits(units) });
    },
  });
  return { lines: withBalances(lines), lots: toldLots(stories), state: stateOf(fold) };
}

type OpenLine = Pick<PointsLine, 'day' | 'fact'> & { readonly moves: PointsMove[] };
type OpenStory = LotStory['moves'][number][];

/** All lots that end on one day are one line. */
function ranOutOn(lines: OpenLine[], day: BusinessDay): OpenLine {
  const last = lines.at(-1);
  if (last?.fact === null && last.day === day) return last;
  const line: OpenLine = { day, fact: null, moves: [] };
  lines.push(line);
  return line;
}

function storyOf(stories: Map<Lot, OpenStory>, lot: Lot): OpenStory {
  const known = stories.get(lot);
  if (known !== undefined) return known;
  const story: OpenStory = [];
  stories.set(lot, story);
  return story;
}

function withBalances(lines: readonly OpenLine[]): readonly PointsLine[] {
  let balance = 0;
  return lines.map((line) => {
    const delta = line.moves.reduce((sum, { kind, units }) => sum + effectOf[kind] * units, 0);
    balance += delta;
    return { ...line, delta: asUnits(delta), balance: asUnits(balance) };
  });
}

function toldLots(stories: ReadonlyMap<Lot, OpenStory>): readonly LotStory[] {
  return [...stories].map(([{ id, factId, earnedDay, until, left }, moves]) => {
    return { id, factId, earnedDay, until, left: asUnits(left), moves };
  });
}
