declare const unit: unique symbol;
type Branded<Base, Name extends string> = Base & { readonly [unit]: Name };

/** Money in the smallest coin of the shop's currency (分). Always an integer. */
export type Cents = Branded<number, 'Cents'>;
/** Points in integer units of 10^decimals (`rules-points.md`). Negative only as a change or a debt. */
export type PointUnits = Branded<number, 'PointUnits'>;
/** UTC, `2026-03-01T09:30:00.000Z`. Sorts as text, so it indexes well. */
export type Instant = Branded<string, 'Instant'>;
/** The shop's own calendar day, `2026-03-01`, fixed when the entry is written. */
export type BusinessDay = Branded<string, 'BusinessDay'>;
/** A hybrid-logical-clock stamp (`clock.ts`). Sorts as text in the order things happened. */
export type Stamp = Branded<string, 'Stamp'>;
/** UUIDv7 of any row. */
export type RowId = Branded<string, 'RowId'>;
/** The user action that wrote a row; the same for all rows of one command. */
export type OperationId = Branded<string, 'OperationId'>;
/** One installation of the app at one counter. */
export type DeviceId = Branded<string, 'DeviceId'>;
/** One shop; all its counters share it. */
export type ShopId = Branded<string, 'ShopId'>;
/** Local arrival number of a row in this database. Never synced. */
export type Seq = Branded<number, 'Seq'>;

const instantShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const dayShape = /^\d{4}-\d\d-\d\d$/;
const idShape = /^[\w:-]{1,64}$/;

// The only casts in the domain: each one checks, then vouches.

/** Money that was counted already; a fraction of a cent is a bug and throws, never a rounding. */
export function cents(amount: number): Cents {
  return integer(amount) as Cents;
}

/** Points that were rounded already, in the grain of the shop; a fraction throws. */
export function pointUnits(units: number): PointUnits {
  return integer(units) as PointUnits;
}

/** A number of arrival, as the database counted it. */
export function seq(number: number): Seq {
  return integer(number) as Seq;
}

/** A moment in the one form that sorts as text; any other is a bug and throws. */
export function toInstant(text: string): Instant {
  return matching(text, instantShape, 'instant') as Instant;
}

/** A day by its shape alone, else it throws; whether the calendar has it, `isRealDay` says. */
export function toBusinessDay(text: string): BusinessDay {
  return matching(text, dayShape, 'business day') as BusinessDay;
}

/** A stamp as `clock.ts` writes them; its form is what makes stamps of all counters sort as text. */
export function toStamp(text: string): Stamp {
  return matching(text, /^\d{15}-[0-9a-f]{4}-[0-9a-z-]+$/, 'stamp') as Stamp;
}

/** An id that we drew or made of others: up to 64 plain signs, since it stands in keys of the database. */
export function toRowId(text: string): RowId {
  return matching(text, idShape, 'row id') as RowId;
}

/** The id of one action, drawn once by the screen: the same one again is the same action. */
export function toOperationId(text: string): OperationId {
  return matching(text, idShape, 'operation id') as OperationId;
}

/** The id of this counter; it stands in stamps, file names and the names of its journal. */
export function toDeviceId(text: string): DeviceId {
  return matching(text, /^[0-9a-z-]{1,64}$/, 'device id') as DeviceId;
}

/** The id of the shop, by which two counters know that they belong together. */
export function toShopId(text: string): ShopId {
  return matching(text, /^[0-9a-z-]{1,64}$/, 'shop id') as ShopId;
}

/** For values from a newer version or a damaged file: whether they may be vouched for. */
export function isInstant(value: unknown): value is Instant {
  return typeof value === 'string' && instantShape.test(value);
}

/** As `isInstant`, for a day; whether the calendar has it, `isRealDay` says. */
export function isBusinessDay(value: unknown): value is BusinessDay {
  return typeof value === 'string' && dayShape.test(value);
}

/** As `isInstant`, for an id; whether there is such a row is not asked. */
export function isRowId(value: unknown): value is RowId {
  return typeof value === 'string' && idShape.test(value);
}

function integer(value: number): number {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${value}`);
  return value + 0; // -0 becomes 0
}

function matching(text: string, shape: RegExp, name: string): string {
  if (!shape.test(text)) throw new RangeError(`Not a ${name}.`);
  return text;
}
