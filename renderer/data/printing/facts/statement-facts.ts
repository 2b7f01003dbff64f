import type { BusinessDay } from '#domain/kernel/units.ts';
import type { PointsLine } from '#domain/loyalty/points/explain.ts';
import type { ListFacts, PrintFacts } from '#domain/printing/print-facts.ts';
import type { PrintSubject } from '#domain/printing/print-request.ts';
import { words } from '#domain/printing/print-value.ts';
import {
  pointsOnPaper,
  pursesOnPaper,
  storedOnPaper,
} from '#domain/printing/statement-on-paper.ts';
import type { StatementLine } from '#domain/stored/explain-stored.ts';

import { explainedPointsOf } from '../../loyalty/explained-points.ts';
import { toldFacts } from '../../loyalty/told-facts.ts';
import { statementOf } from '../../stored/stored-queries.ts';
import { type Desk, type PaperFacts, paperOf } from './desk.ts';
import { type Person, endingOf, personOn } from './person.ts';

type Asked = Extract<PrintSubject, { readonly kind: 'statement' }>;

/**
 * Every movement of somebody's stored value in a period, with what was there before it and after each: the statement
 * that screens show, out of the same fold (`rules.md` §6). Undefined if the customer is gone.
 */
export async function storedStatementFacts(
  desk: Desk,
  asked: Asked,
): Promise<PaperFacts | undefined> {
  const { tell } = desk.language;
  const person = await personOn(desk, asked.customerId);
  if (person === undefined) return undefined;
  const { rows, state } = await statementOf(desk.shop, person.card.id, asked.through);
  const { before, shown } = cut(rows, asked.from);
  const told = { what: (line: StatementLine) => tell.storedMove(line), staff: staffIn(desk) };
  const list = storedOnPaper(shown, told);
  const totals = pursesOnPaper(state);
  const opening = before === undefined ? {} : pursesOnPaper(before.balance);
  const facts = statement(desk, 'storedStatement', person, {
    asked,
    days: shown,
    list: { stored: withOpening(desk, list, asked, opening.storedLeft) },
    totals,
    blanks: { ...person.points, ...(totals.storedLeft && { storedLeft: totals.storedLeft }) },
  });
  return { facts, categories: [], tierId: person.tierId };
}

/** The same of points: why the balance is what it is. */
export async function pointsStatementFacts(
  desk: Desk,
  asked: Asked,
): Promise<PaperFacts | undefined> {
  const { tell } = desk.language;
  const person = await personOn(desk, asked.customerId);
  if (person === undefined) return undefined;
  const { db } = desk.shop;
  const { lines, state, facts: all } = await explainedPointsOf(db, person.card.id, asked.through);
  const moved = lines.filter(({ delta }) => delta !== 0);
  const { before, shown } = cut(moved, asked.from);
  const named = await toldFacts(
    desk.shop,
    all,
    new Set(shown.flatMap(({ fact }) => fact?.id ?? [])),
  );
  const what = ({ fact }: PointsLine) =>
    tell.pointsMove(fact === null ? undefined : named.get(fact.id));
  const balance = { kind: 'points', units: state.balance } as const;
  const opening = before && ({ kind: 'points', units: before.balance } as const);
  const facts = statement(desk, 'pointsStatement', person, {
    asked,
    days: shown,
    list: { points: withOpening(desk, pointsOnPaper(shown, { what }), asked, opening) },
    totals: { pointsBalance: balance },
    blanks: { points: balance, ...endingOf({ lots: state.lotsByDay }) },
  });
  return { facts, categories: [], tierId: person.tierId };
}

/** What happened before the period, of which only the last balance is told, and what is shown. */
function cut<Line extends { readonly day: BusinessDay }>(
  lines: readonly Line[],
  from: BusinessDay | null,
): { readonly before: Line | undefined; readonly shown: readonly Line[] } {
  if (from === null) return { before: undefined, shown: lines };
  return {
    before: lines.findLast(({ day }) => day < from),
    shown: lines.filter(({ day }) => day >= from),
  };
}

/** A statement that begins in the middle says what was there: without it the first balance would come out of nowhere. */
function withOpening(
  { language }: Desk,
  { rows }: ListFacts,
  { from }: Asked,
  balance: PrintFacts['totals']['storedLeft'] | undefined,
): ListFacts {
  if (from === null || balance === undefined) return { rows };
  const first = {
    day: { kind: 'day', day: from },
    what: words(language.tell.broughtForward),
  } as const;
  return { rows: [{ ...first, balance }, ...rows] };
}

type Telling = Pick<PrintFacts, 'totals' | 'blanks'> & {
  readonly asked: Asked;
  readonly days: readonly { readonly day: BusinessDay }[];
  readonly list: PrintFacts['lists'];
};

function statement(
  desk: Desk,
  document: 'storedStatement' | 'pointsStatement',
  person: Person,
  { asked, days, list, totals, blanks }: Telling,
): PrintFacts {
  const { through } = asked;
  const from = asked.from ?? days[0]?.day ?? through;
  return paperOf(
    desk,
    document,
    person.card.number,
    { day: desk.today },
    {
      blanks: {
        ...person.blanks,
        ...blanks,
        from: { kind: 'day', day: from },
        through: { kind: 'day', day: through },
        count: { kind: 'count', count: days.length },
      },
      lists: list,
      totals,
      codes: person.codes,
    },
  );
}

function staffIn({ staff }: Desk): (id: StatementLine['staffId']) => string {
  return (id) => (id === null ? '' : (staff.get(id) ?? ''));
}
