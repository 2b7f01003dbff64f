import { cardFrom } from '#domain/customers/card-document.ts';
import { type RowId, cents } from '#domain/kernel/units.ts';
import { type Standing, noStanding } from '#domain/loyalty/standing.ts';
import type { ListFacts } from '#domain/printing/print-facts.ts';
import { words } from '#domain/printing/print-value.ts';
import { canonicalId } from '#domain/sync/groups.ts';
import type { Document } from '#domain/sync/rows.ts';

import { breath } from '../../breath.ts';
import {
  customerKind,
  liveCustomers,
  liveCustomersAmong,
} from '../../customers/customer-documents.ts';
import { readGroups } from '../../entries-door.ts';
import type { ShopDatabase } from '../../shop-database.ts';
import { type Desk, type PaperFacts, paperOf } from './desk.ts';
import { tierOf } from './person.ts';

/** So many are read at once: the counter never waits longer than for these. */
const page = 500;
/** A list that is a quarter of the shop or more. */
const muchOf = 4;

/** Cards and standings, at least those of the people who are asked for. */
type Known = {
  readonly documents: ReadonlyMap<RowId, Document>;
  readonly standings: ReadonlyMap<RowId, Standing>;
};

/** Customers as a table, in the order of the list; who is gone since is not in it, who was merged is in it once. Undefined for nobody. */
export async function tableFacts(
  desk: Desk,
  ids: readonly RowId[],
): Promise<PaperFacts | undefined> {
  const groups = await readGroups(desk.shop.db);
  const people = [...new Set(ids.map((id) => canonicalId(groups, id)))];
  const all = await knownOfAll(desk.shop.db, people.length);
  const rows: ListFacts['rows'][number][] = [];
  for (let start = 0; start < people.length; start += page) {
    const ids = people.slice(start, start + page);
    rows.push(...rowsOf(desk, ids, all ?? (await knownAmong(desk.shop.db, ids))));
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

/**
 * All of the shop, where most of it is wanted: 3,000 by their ids are 6,000 questions to the database, which took seven
 * seconds of waiting on a busy computer; in a row they are two. Undefined for a small part of it.
 */
async function knownOfAll(db: ShopDatabase, wanted: number): Promise<Known | undefined> {
  if (wanted <= page) return undefined;
  const cards = await db.documents.where('kind').equals(customerKind).count();
  if (wanted * muchOf < cards) return undefined;
  const [documents, standings] = await Promise.all([liveCustomers(db), db.standings.toArray()]);
  return byId(documents, standings);
}

async function knownAmong(db: ShopDatabase, ids: readonly RowId[]): Promise<Known> {
  const [documents, standings] = await Promise.all([
    liveCustomersAmong(db, ids),
    db.standings.bulkGet([...ids]),
  ]);
  const there = standings.filter((standing) => standing !== undefined);
  return byId(documents, there);
}

function byId(documents: readonly Document[], standings: readonly Standing[]): Known {
  return {
    documents: new Map(documents.map((row) => [row.id, row])),
    standings: new Map(standings.map((standing) => [standing.customerId, standing])),
  };
}

function rowsOf(desk: Desk, ids: readonly RowId[], known: Known): ListFacts['rows'] {
  return ids.flatMap((id): ListFacts['rows'] => {
    const document = known.documents.get(id);
    if (document === undefined) return [];
    const { number, name, phones, note } = cardFrom(document);
    const said = {
      number: words(number),
      name: words(name),
      phone: words(phones[0]?.typed ?? ''),
      note: words(note),
    };
    const standing = known.standings.get(id) ?? noStanding(id);
    return [{ ...said, ...standingCells(desk, standing) }];
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
