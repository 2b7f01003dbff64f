import { useMemo, useSyncExternalStore } from 'react';

import { columnsOf } from '#data/columns/columns-of.ts';
import { useShop } from '#data/use-shop.ts';
import { slotsWhere } from '#domain/customers/columns/column-values.ts';
import { type CustomerColumns, numberAt } from '#domain/customers/columns/customer-columns.ts';
import { stages } from '#domain/customers/card.ts';
import { dayNumber, dayText } from '#domain/kernel/day-number.ts';
import { type BusinessDay, type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import { canonicalId } from '#domain/sync/groups.ts';

type Contact = Pick<PersonAtHand, 'id' | 'consent'>;

export type PersonAtHand = {
  /** The card that stands for them. */
  readonly id: RowId;
  readonly name: string;
  readonly number: string;
  readonly phone: string;
  readonly tagIds: readonly RowId[];
  readonly lastDay: BusinessDay | null;
  /** Whether the shop may be in touch; null: nobody asked. */
  readonly consent: 'yes' | 'no' | null;
};

export type PeopleAtHand = {
  readonly isReady: boolean;
  /** Undefined for a card that is gone; of merged cards the one they are. */
  readonly personOf: (id: RowId) => PersonAtHand | undefined;
  /** The card that stands for somebody, and whether the shop may be in touch: for lists of thousands. */
  readonly contactOf: (id: RowId) => Contact | undefined;
  /** Who was here since a day and may be greeted, the latest first. */
  readonly visitorsSince: (day: BusinessDay) => readonly RowId[];
  readonly countVisitors: (since: BusinessDay) => number;
  /** Whether somebody is one of them. */
  readonly isVisitor: (id: RowId, since: BusinessDay) => boolean;
};

/** Who everybody is, from the columns in memory: a board of two hundred lines reads nobody for their names. */
export function usePeopleAtHand(): PeopleAtHand {
  const { list } = columnsOf(useShop());
  const version = useSyncExternalStore(list.subscribe, list.version);
  return useMemo(() => {
    void version; // Another state of the same columns.
    const columns = list.columns();
    return {
      isReady: list.isReady(),
      personOf: (id) => personIn(columns, id),
      contactOf: (id) => contactIn(columns, id),
      visitorsSince: (day) => visitorsIn(columns, day),
      countVisitors: (since) => visitorSlots(columns, since).length,
      isVisitor: (id, since) => isVisitorIn(columns, id, since),
    };
  }, [list, version]);
}

function contactIn(columns: CustomerColumns, written: RowId): Contact | undefined {
  const id = canonicalId(columns.groups, written);
  const slot = columns.slots.get(id);
  if (slot === undefined) return undefined;
  const consent = numberAt(columns.numbers.consent, slot);
  return { id, consent: Number.isNaN(consent) ? null : consent === 1 ? 'yes' : 'no' };
}

function personIn(columns: CustomerColumns, written: RowId): PersonAtHand | undefined {
  const contact = contactIn(columns, written);
  const slot = contact && columns.slots.get(contact.id);
  if (contact === undefined || slot === undefined) return undefined;
  const { texts, numbers, tags, tagIds } = columns;
  const [phone = ''] = (texts.phones.values[slot] ?? '').split(' ');
  const lastDay = numberAt(numbers.lastDay, slot);
  return {
    ...contact,
    name: texts.name.values[slot] ?? '',
    number: texts.number.values[slot] ?? '',
    phone,
    tagIds: (tags[slot] ?? []).flatMap((code) => tagIds[code] ?? []),
    lastDay: Number.isNaN(lastDay) ? null : toBusinessDay(dayText(lastDay)),
  };
}

const gone = stages.indexOf('gone');

function visitorsIn(columns: CustomerColumns, day: BusinessDay): readonly RowId[] {
  const { lastDay } = columns.numbers;
  return Array.from(visitorSlots(columns, day))
    .sort((one, other) => numberAt(lastDay, other) - numberAt(lastDay, one) || one - other)
    .flatMap((slot) => columns.ids[slot] ?? []);
}

function isVisitorIn(columns: CustomerColumns, written: RowId, since: BusinessDay): boolean {
  const slot = columns.slots.get(canonicalId(columns.groups, written));
  return slot !== undefined && visitedSince(columns, since)(slot);
}

function visitorSlots(columns: CustomerColumns, day: BusinessDay): Uint32Array {
  return slotsWhere(columns, visitedSince(columns, day));
}

function visitedSince(columns: CustomerColumns, day: BusinessDay): (slot: number) => boolean {
  const since = dayNumber(day);
  const { lastDay, consent, stage } = columns.numbers;
  // Not a number is no day, and nobody's "no".
  return (slot) =>
    numberAt(lastDay, slot) >= since &&
    numberAt(consent, slot) !== 0 &&
    numberAt(stage, slot) !== gone;
}
