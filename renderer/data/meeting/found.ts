import { cardFrom } from '#domain/customers/card-document.ts';
import { type Instant, type RowId, isInstant, isRowId, toRowId } from '#domain/kernel/units.ts';
import type { ClockWarning } from '#domain/sync/exchange/clock-warnings.ts';
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
  readonly clocks: readonly { readonly device: string; readonly warning: ClockWarning }[];
};

export const nothingFound: FoundByMeeting = { debts: [], alike: [], clocks: [] };

const habit = 'meetingFound';
/** More than an owner goes through; the newest are kept. */
const most = 100;

/** What was found and not put away yet. */
export async function readFound(shop: Shop): Promise<FoundByMeeting> {
  const kept = await localSetting(shop, habit);
  return isFound(kept) ? kept : nothingFound;
}

/** The owner has seen it. */
export async function putFoundAway(shop: Shop): Promise<void> {
  await setLocalSetting(shop, habit, null);
}

/** Adds what a look at the folder brought: who owes now, and which cards have the same phone. */
export async function addFound(shop: Shop, read: Read): Promise<FoundByMeeting> {
  const before = await readFound(shop);
  const at = shop.clock.instant();
  const told = new Set(read.debts.map(({ customerId }) => customerId));
  const older = before.debts.filter(({ customerId }) => !told.has(customerId));
  const alike = [...before.alike, ...(await cardsAlike(shop, read.cards))];
  const found: FoundByMeeting = {
    debts: [...older, ...read.debts.map((debt) => ({ ...debt, at }))].slice(-most),
    alike: [...new Map(alike.map((cards) => [cards.join(), cards])).values()].slice(-most),
    clocks: read.files === 0 ? before.clocks : read.clocks,
  };
  await setLocalSetting(shop, habit, found);
  return found;
}

/** Each look-up takes a part of a millisecond; a first meeting of thousands is left to the check of all data. */
const mostLookedUp = 300;

async function cardsAlike(
  shop: Shop,
  cards: readonly ArrivedCard[],
): Promise<readonly (readonly RowId[])[]> {
  if (cards.length === 0 || cards.length > mostLookedUp) return [];
  await shop.search.caughtUp();
  const digits = [...new Set(cards.flatMap(({ phones }) => phones))];
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
  return phonesShared(phones, holders).map((shared) => shared.cards);
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
