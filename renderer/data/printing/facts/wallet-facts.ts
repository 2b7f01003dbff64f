import { type Cents, cents } from '#domain/kernel/units.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import { type PrintValue, words } from '#domain/printing/print-value.ts';
import type { StoredUsed } from '#domain/sales/sale.ts';
import type { CardLine, CardState } from '#domain/stored/fold-cards.ts';
import type { VisitCardFact } from '#domain/stored/movements.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { cardsOf } from '../../stored/stored-queries.ts';
import { type Desk, type PaperFacts, momentOf, paperOf } from './desk.ts';
import { personOn } from './person.ts';
import { earnedOn, pointsAfter } from './points-after.ts';
import { wordsOf } from './sale-facts.ts';
import { movementOf } from './stored-after.ts';

/** The slip of anything that moved stored value; undefined for what moved none, or whose owner is gone. */
export async function storedSlipFacts(desk: Desk, entry: Entry): Promise<PaperFacts | undefined> {
  const { shop, language } = desk;
  const person = await personOn(desk, entry.subject);
  const movement = person && (await movementOf(shop, person.card.id, entry.id));
  if (person === undefined || movement === undefined) return undefined;
  const { row, left } = movement;
  const facts = paperOf(desk, 'storedSlip', person.card.number, momentOf(entry, row.staffId), {
    blanks: {
      ...person.blanks,
      ...person.points,
      what: words(language.tell.storedMove(row)),
      amount: money(cents(Math.abs(row.principal))),
      ...signed(row),
      ...(left.storedLeft && { storedLeft: left.storedLeft }),
      ...(row.method !== null && { method: words(language.tell.method(row.method)) }),
      note: words(row.words ?? ''),
    },
    totals: { ...signed(row), ...left },
    codes: person.codes,
  });
  return { facts, categories: [], tierId: person.tierId };
}

/** The slip of a visit card: sold, used, given back; undefined where the card or its owner is gone. */
export async function visitSlipFacts(
  desk: Desk,
  entry: Entry & VisitCardFact,
): Promise<PaperFacts | undefined> {
  const { shop, language } = desk;
  const person = await personOn(desk, entry.subject);
  const found = person && lineIn(await cardsOf(shop, person.card.id), entry);
  if (person === undefined || found === undefined) return undefined;
  const { card, line } = found;
  const earned = earnedOn(desk, entry.kind === 'card_used' ? entry.earned : null);
  const points = entry.kind === 'card_used' ? await pointsAfter(desk, person, entry.id) : undefined;
  const facts = paperOf(desk, 'visitSlip', person.card.number, momentOf(entry, line.staffId), {
    blanks: {
      ...person.blanks,
      ...person.points,
      ...earned.blanks,
      ...points?.blanks,
      what: words(language.tell.cardMove(line.what)),
      card: words(card.name),
      uses: { kind: 'count', count: Math.abs(line.uses) },
      usesLeft: { kind: 'count', count: line.left },
      ...(card.until !== null && { until: { kind: 'day', day: card.until } as const }),
      amount: money(line.amount),
      ...(entry.kind !== 'card_used' && { method: words(language.tell.method(entry.method)) }),
      ...(entry.kind === 'card_refunded' && { note: words(await wordsOf(desk, entry.reasonId)) }),
    },
    totals: { ...usesTotals(line), ...earned.totals, ...points?.totals },
    codes: person.codes,
  });
  return { facts, categories: [], tierId: person.tierId };
}

function lineIn(cards: readonly CardState[], { id }: Entry) {
  for (const card of cards) {
    const line = card.lines.find(({ entryId }) => entryId === id);
    if (line !== undefined) return { card, line };
  }
  return undefined;
}

function usesTotals({ what, uses, left, amount }: CardLine): PrintFacts['totals'] {
  return {
    ...(what === 'sold' && { cardPrice: money(amount) }),
    uses: { kind: 'count', count: Math.abs(uses) },
    usesLeft: { kind: 'count', count: left },
    ...(what === 'refunded' && { moneyBack: money(amount) }),
  };
}

/** A purse that was not touched is not spoken of. */
function signed({
  principal,
  bonus,
}: StoredUsed): Partial<Record<'principal' | 'bonus', PrintValue>> {
  return {
    ...(principal !== 0 && { principal: { kind: 'moneyChange', amount: principal } }),
    ...(bonus !== 0 && { bonus: { kind: 'moneyChange', amount: bonus } }),
  };
}

function money(amount: Cents): PrintValue {
  return { kind: 'money', amount };
}
