import { dayNumber, dayText } from './day-number.ts';
import { type Result, accept, refuse } from './result.ts';
import { type BusinessDay, type RowId, isBusinessDay, isRowId } from './units.ts';

/**
 * What is wrong with the settings of a shop, and where: `tiers/2/percent`. One list of kinds for all settings, those of
 * the loyalty programme included, so that readers can be put into each other.
 */
export type SettingRefusal = {
  readonly field: string;
} & (
  | {
      readonly kind:
        /** Not of the kind that belongs there: a slip of the app, not of the owner. */
        | 'unreadable'
        | 'empty'
        | 'too-long'
        | 'too-many'
        /** Twice in one list. */
        | 'taken'
        /** No day of the calendar. */
        | 'bad-day'
        /** The last day is before the first. */
        | 'backwards'
        /** The first must be 0 and each one above the one before. */
        | 'not-rising'
        /** A goods bonus is for one product or for one category. */
        | 'no-target'
        /** The odds of a draw must come to 100 %. */
        | 'odds'
        /** Points were already given in finer parts. */
        | 'fewer-decimals';
    }
  | { readonly kind: 'out-of-range'; readonly least: number; readonly most: number }
);

/**
 * Reads one part of the settings out of anything: what an owner typed, a field of the settings, what a
 * newer version or a damaged file left there. `field` is the path for refusals.
 */
export type Reader<T> = (value: unknown, field: string) => Result<T, SettingRefusal>;

/** A whole number between two limits, both allowed; `unit` vouches for it. */
export function whole<T extends number>(
  unit: (value: number) => T,
  least: number,
  most: number,
): Reader<T> {
  return (value, field) => {
    if (typeof value !== 'number') return refuse({ kind: 'unreadable', field });
    const isFine = Number.isSafeInteger(value) && value >= least && value <= most;
    return isFine ? accept(unit(value)) : refuse({ kind: 'out-of-range', field, least, most });
  };
}

/** One of these words; what a newer version calls otherwise cannot be read. */
export function oneOf<const T extends string>(words: readonly T[]): Reader<T> {
  return (value, field) => {
    const word = words.find((one) => one === value);
    return word === undefined ? refuse({ kind: 'unreadable', field }) : accept(word);
  };
}

/** A switch. */
export const yesNo: Reader<boolean> = (value, field) =>
  typeof value === 'boolean' ? accept(value) : refuse({ kind: 'unreadable', field });

/** A text that says something, without the spaces around it. */
export function text(mostLength: number): Reader<string> {
  return (value, field) => {
    if (typeof value !== 'string') return refuse({ kind: 'unreadable', field });
    const trimmed = value.trim();
    if (trimmed === '') return refuse({ kind: 'empty', field });
    return trimmed.length > mostLength ? refuse({ kind: 'too-long', field }) : accept(trimmed);
  };
}

/** A day that the calendar has: not 31 June. */
export const realDay: Reader<BusinessDay> = (value, field) =>
  isBusinessDay(value) && dayText(dayNumber(value)) === value
    ? accept(value)
    : refuse({ kind: 'bad-day', field });

/** The id of a row, such as a product; whether there is one is not asked here. */
export const rowId: Reader<RowId> = (value, field) =>
  isRowId(value) ? accept(value) : refuse({ kind: 'unreadable', field });

/** As `reader`, or nothing at all: a limit, a bonus or an end that the owner did not set. */
export function orNull<T>(reader: Reader<T>): Reader<T | null> {
  return (value, field) => (value === null ? accept(null) : reader(value, field));
}

/** Up to so many, each read by `reader`; the first that cannot be so is named by its place: `tiers/2`. */
export function list<T>(reader: Reader<T>, mostMembers: number): Reader<readonly T[]> {
  return (value, field) => {
    if (!Array.isArray(value)) return refuse({ kind: 'unreadable', field });
    if (value.length > mostMembers) return refuse({ kind: 'too-many', field });
    const members: T[] = [];
    for (const [at, member] of value.entries()) {
      const read = reader(member, `${field}/${at}`);
      if (!read.ok) return read;
      members.push(read.value);
    }
    return accept(members);
  };
}

/** Exactly these properties; what else stands there, of a newer version, is left out. */
export function shape<T extends object>(readers: {
  readonly [K in keyof T]: Reader<T[K]>;
}): Reader<T> {
  return (value, field) => {
    if (!isRecord(value)) return refuse({ kind: 'unreadable', field });
    const parts: Record<string, unknown> = {};
    for (const [key, reader] of Object.entries<Reader<unknown>>(readers)) {
      const read = reader(value[key], field === '' ? key : `${field}/${key}`);
      if (!read.ok) return read;
      parts[key] = read.value;
    }
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Each key of T was read by the reader of its own type.
    return accept(parts as T);
  };
}

/** As `reader`, if nothing speaks against the whole of what it read. */
export function unless<T>(
  reader: Reader<T>,
  fault: (value: T, field: string) => SettingRefusal | undefined,
): Reader<T> {
  return (value, field) => {
    const read = reader(value, field);
    const refusal = read.ok ? fault(read.value, field) : undefined;
    return refusal === undefined ? read : refuse(refusal);
  };
}

/** Whether it has named parts at all, as a stored object has; a list has none. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
