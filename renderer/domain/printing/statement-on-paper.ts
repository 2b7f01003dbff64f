import type { PointsLine } from '../loyalty/points/explain.ts';
import type { StatementLine } from '../stored/explain-stored.ts';
import { type Cents, type RowId, cents } from '../kernel/units.ts';
import type { Purses } from '../stored/facts.ts';
import type { ListFacts, PrintFacts } from './print-facts.ts';
import { type PrintValue, words } from './print-value.ts';

/** Words for the lines of a statement, in the paper's language: only the data layer knows reasons, goods and names. */
type Telling<Line> = {
  readonly what: (line: Line) => string;
  /** Empty for nobody known. */
  readonly staff: (id: RowId | null) => string;
};

/**
 * The full statement of a stored-value account as a table (`rules.md` §6): evidence in a dispute, so every line is
 * there, oldest first, with both purses apart and what was there afterwards.
 */
export function storedOnPaper(
  lines: readonly StatementLine[],
  { what, staff }: Telling<StatementLine>,
): ListFacts {
  return {
    rows: lines.map((line) => ({
      day: { kind: 'day', day: line.day },
      what: words(what(line)),
      principal: change(line.principal),
      bonus: change(line.bonus),
      balance: { kind: 'money', amount: cents(line.balance.principal + line.balance.bonus) },
      staff: words(staff(line.staffId)),
    })),
  };
}

/** What is in both purses in the end, and together; printed even where it is nothing: that is what is asked. */
export function pursesOnPaper({ principal, bonus }: Purses): PrintFacts['totals'] {
  const money = (amount: Cents): PrintValue => ({ kind: 'money', amount });
  return {
    principalLeft: money(principal),
    bonusLeft: money(bonus),
    storedLeft: money(cents(principal + bonus)),
  };
}

/** Why the points are what they are, line by line; lines that moved nothing are left out. */
export function pointsOnPaper(
  lines: readonly PointsLine[],
  { what }: Pick<Telling<PointsLine>, 'what'>,
): ListFacts {
  const moved = lines.filter(({ delta }) => delta !== 0);
  return {
    rows: moved.map((line) => ({
      day: { kind: 'day', day: line.day },
      what: words(what(line)),
      change: { kind: 'pointsChange', units: line.delta },
      balance: { kind: 'points', units: line.balance },
    })),
  };
}

/** A purse that was not touched has no figure in its column. */
function change(amount: Cents): PrintValue | undefined {
  return amount === 0 ? undefined : { kind: 'moneyChange', amount };
}
