/**
 * Small readers for what arrives from the page. Each returns a value of the named shape or
 * throws; none repairs. The page is not trusted: a hostile script there must get nothing but
 * an error, however odd what it sends.
 */

/** Exactly the named fields of a plain object; an extra one is refused, not ignored. */
export function fieldsOf<Name extends string>(
  input: unknown,
  names: readonly Name[],
): Readonly<Record<Name, unknown>> {
  if (typeof input !== 'object' || input === null) throw new BadRequest('not an object');
  if (Object.getPrototypeOf(input) !== Object.prototype) throw new BadRequest('not a plain object');
  const given = new Map<string, unknown>(Object.entries(input));
  if (given.size !== names.length) throw new BadRequest('other fields than expected');
  for (const name of names) if (!given.has(name)) throw new BadRequest(`no ${name}`);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The loop above has seen every name, and there are no others.
  return Object.fromEntries(given) as Readonly<Record<Name, unknown>>;
}

/** The same where some fields may be left out; one that is there but empty is refused by its own reader. */
export function fieldsAmong<Name extends string, Optional extends string>(
  input: unknown,
  names: readonly Name[],
  optional: readonly Optional[],
): Readonly<Record<Name, unknown> & Partial<Record<Optional, unknown>>> {
  if (typeof input !== 'object' || input === null) throw new BadRequest('not an object');
  const present = optional.filter((name) => Object.hasOwn(input, name));
  return fieldsOf<Name | Optional>(input, [...names, ...present]);
}

/** A whole number from 0 up, small enough to count with. */
export function countOf(input: unknown, most = Number.MAX_SAFE_INTEGER): number {
  if (typeof input !== 'number' || !Number.isSafeInteger(input))
    throw new BadRequest('not a count');
  if (input < 0 || Object.is(input, -0) || input > most) throw new BadRequest('count out of range');
  return input;
}

/** A length, a share: any number between two, both allowed. */
export function numberOf(input: unknown, least: number, most: number): number {
  if (typeof input !== 'number' || !Number.isFinite(input)) throw new BadRequest('not a number');
  if (input < least || input > most) throw new BadRequest('number out of range');
  return input;
}

export function textOf(input: unknown, mostCharacters: number): string {
  if (typeof input !== 'string') throw new BadRequest('not text');
  if (input.length > mostCharacters) throw new BadRequest('text too long');
  return input;
}

/** `shape` must be anchored and bound the length itself. */
export function matchOf(input: unknown, shape: RegExp): string {
  const text = textOf(input, 128);
  if (!shape.test(text)) throw new BadRequest('text of another shape');
  return text;
}

export function yesOrNo(input: unknown): boolean {
  if (typeof input !== 'boolean') throw new BadRequest('neither yes nor no');
  return input;
}

export function oneOf<Choice extends string>(input: unknown, choices: readonly Choice[]): Choice {
  const choice = choices.find((candidate) => candidate === input);
  if (choice === undefined) throw new BadRequest('none of the choices');
  return choice;
}

/** The size is looked at before any item is. A list with holes or extra properties is refused. */
export function listOf<Item>(
  input: unknown,
  most: number,
  read: (item: unknown) => Item,
): readonly Item[] {
  if (!Array.isArray(input)) throw new BadRequest('not a list');
  if (input.length > most) throw new BadRequest('list too long');
  if (Object.keys(input).length !== input.length) throw new BadRequest('list with holes');
  return input.map((item: unknown) => read(item));
}

/** Says what was wrong in our words only: nothing that was sent is repeated. */
export class BadRequest extends Error {
  constructor(what: string) {
    super(`Refused a request from the page: ${what}.`);
  }
}
