import { cardFrom } from '#domain/customers/card-document.ts';
import { type RowId, cents } from '#domain/kernel/units.ts';
import { type Standing, noStanding } from '#domain/loyalty/standing.ts';
import type { ListFacts } from '#domain/printing/print-facts.ts';
import { canonicalId } from '#domain/sync/groups.ts';

import { breath } from '../../breath.ts';
import { liveCustomersAmong } from '../../customers/customer-documents.ts';
import { readGroups } from '../../entries-door.ts';
import { type Desk, type PaperFacts, paperOf, words } from './desk.ts';
import { tierOf } from './person.ts';

/** So many are read at once: the counter never waits longer than for these. */
const page = 500;

/** Customers as a table, in the order of the list; who is gone since is not in it, who was merged is in it once. Undefined for nobody. */
export async function tableFacts(
  desk: Desk,
  ids: readonly RowId[],
): Promise<PaperFacts | undefined> {
  const groups = await readGroups(desk.shop.db);
  const people = [...new Set(ids.map((id) => canonicalId(groups, id)))];
  const rows: ListFacts['rows'][number][] = [];
  for (let start = 0; start < people.length; start += page) {
    rows.push(...(await rowsOf(desk, people.slice(start, start + page))));
    await breath();
  }
  if (rows.length === 0) return undefined;
  const { tell, words: ours } = desk.language;
  const facts = paperOf(
    desk,
    'customerTable',
    desk.today,
    { day: desk.today },
    {
      blanks: {
        heading: words(ours.documents.customerTable),
        count: words(tell.people(rows.length)),
      },
      lists: { customers: { rows } },
    },
  );
  return { facts, categories: [], tierId: null };
}

async function rowsOf(desk: Desk, ids: readonly RowId[]): Promise<ListFacts['rows']> {
  const { db } = desk.shop;
  const documents = new Map((await liveCustomersAmong(db, ids)).map((row) => [row.id, row]));
  const standings = await db.standings.bulkGet([...ids]);
  return ids.flatMap((id, at): ListFacts['rows'] => {
    const document = documents.get(id);
    if (document === undefined) return [];
    const { number, name, phones, note } = cardFrom(document);
    const known = {
      number: words(number),
      name: words(name),
      phone: words(phones[0]?.typed ?? ''),
      note: words(note),
    };
    return [{ ...known, ...standingCells(desk, standings[at] ?? noStanding(id)) }];
  });
}

function standingCells(desk: Desk, standing: Standing): ListFacts['rows'][number] {
  const { points, stored, lastDay } = standing;
  const tier = tierOf(desk, standing);
  const left = cents(stored.principal + stored.bonus);
  return {
    tier: words(tier === undefined ? '' : desk.language.tell.tier(tier.name)),
    points: { kind: 'points', units: points },
    ...(left !== 0 && { stored: { kind: 'money', amount: left } as const }),
    ...(lastDay !== null && { lastDay: { kind: 'day', day: lastDay } as const }),
  };
}
