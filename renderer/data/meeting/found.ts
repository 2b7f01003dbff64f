import type { Card } from '#domain/customers/card.ts';
import { cardFrom } from '#domain/customers/card-document.ts';
import { type Instant, type RowId, isInstant, isRowId, toRowId } from '#domain/kernel/units.ts';
import type { ClockWarning } from '#domain/sync/exchange/clock-warnings.ts';
import { numbersGivenTwice } from '#domain/sync/exchange/number-blocks.ts';
import { type Debt, phonesShared } from '#domain/sync/exchange/found-after.ts';

import { liveCustomersAmong } from '../customers/customer-documents.ts';
import { localSetting, setLocalSetting } from '../local-settings.ts';
import type { Shop } from '../shop.ts';
import type { ArrivedCard, Read } from './read-files.ts';

/** What the owner should look at since counters met; ids and amounts only, no words of anybody. */
export type FoundByMeeting = {
  readonly debts: readonly (Debt & { readonly at: Instant })[];
  /** Cards with the same phone, made apart. */
  readonly alike: readonly (readonly RowId[])[];
  /** Cards with the same number, given before the counters met. None is changed: it may be printed on a card. */
  readonly twice: readonly { readonly number: string; readonly cards: readonly RowId[] }[];
  readonly clocks: readonly { readonly device: string; readonly warning: ClockWarning }[];
};

export const nothingFound: FoundByMeeting = { debts: [], alike: [], twice: [], clocks: [] };

const habit = 'meetingFound';
/** More than an owner goes through; the newest are kept. */
const most = 100;

/** What was found and not put away yet. */
export async function readFound(shop: Shop): Promise<FoundByMeeting> {
  const kept = await localSetting(shop, habit);
  return isFound(kept) ? { ...nothingFound, ...kept } : nothingFound;
}

/** The owner has seen it. */
export async function putFoundAway(shop: Shop): Promise<void> {
  await setLocalSetting(shop, habit, null);
}

/** Adds what a look at the folder brought: who owes now, and which cards have the same phone or number. */
export async function addFound(shop: Shop, read: Read): Promise<FoundByMeeting> {
  const before = await readFound(shop);
  const at = shop.clock.instant();
  const told = new Set(read.debts.map(({ customerId }) => customerId));
  const older = before.debts.filter(({ customerId }) => !told.has(customerId));
  const same = await cardsAlike(shop, read.cards);
  const alike = [...before.alike, ...same.alike];
  const twice = [...before.twice, ...same.twice];
  const found: FoundByMeeting = {
    debts: [...older, ...read.debts.map((debt) => ({ ...debt, at }))].slice(-most),
    alike: [...new Map(alike.map((cards) => [cards.join(), cards])).values()].slice(-most),
    twice: [...new Map(twice.map((one) => [one.number, one])).values()].slice(-most),
    clocks: read.files === 0 ? before.clocks : read.clocks,
  };
  await shop.db.transaction('rw', shop.db.local, async () => {
    await setLocalSetting(shop, habit, found);
    await shop.db.local.bulkDelete([...read.notes]);
  });
  return found;
}

/** Each look-up takes a part of a millisecond; a first meeting of thousands is left to the check of all data. */
const mostLookedUp = 300;

async function cardsAlike(
  shop: Shop,
  cards: readonly ArrivedCard[],
): Promise<Pick<FoundByMeeting, 'alike' | 'twice'>> {
  if (cards.length === 0 || cards.length > mostLookedUp) return { alike: [], twice: [] };
  await shop.search.caughtUp();
  const digits = [...new Set(cards.flatMap(({ number, phones }) => [number, ...phones]))];
  const hits = new Map(
    digits.map((one) => [one, shop.search.find(one, 5).map(({ card }) => toRowId(card.id))]),
  );
  const ids = [...new Set([...hits.values()].flat()), ...cards.map(({ id }) => id)];
  const live = (await liveCustomersAmong(shop.db, [...new Set(ids)])).map(cardFrom);
  const holders = (one: string) =>
    live.filter(({ phones }) => phones.some((phone) => phone.digits === one)).map(({ id }) => id);
  const arrived = live.filter(({ id }) => cards.some((card) => card.id === id));
  const phones = arrived.map((card) => ({
    id: card.id,
    phones: card.phones.map((phone) => phone.digits),
  }));
  return {
    alike: phonesShared(phones, holders).map((shared) => shared.cards),
    twice: givenTwice(live),
  };
}

function givenTwice(live: readonly Card[]): FoundByMeeting['twice'] {
  const numbers = live.flatMap(({ id, number }) => (number === '' ? [] : [[id, number] as const]));
  return [...numbersGivenTwice(numbers)].map(([number, cards]) => ({
    number,
    cards: cards.map(toRowId).sort(),
  }));
}

function isFound(kept: unknown): kept is FoundByMeeting {
  if (typeof kept !== 'object' || kept === null) return false;
  if (!('debts' in kept && 'alike' in kept && 'clocks' in kept)) return false;
  const { debts, alike, clocks } = kept;
  return (
    Array.isArray(debts) &&
    debts.every(isDebt) &&
    Array.isArray(alike) &&
    alike.every((cards) => Array.isArray(cards) && cards.every(isRowId)) &&
    Array.isArray(clocks)
  );
}

function isDebt(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return 'customerId' in value && isRowId(value.customerId) && 'at' in value && isInstant(value.at);
}
