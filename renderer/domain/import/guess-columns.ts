/** What the columns of a list can be, with the headings that shops write over them, whole and in parts. */
export type Headings<Field extends string> = Readonly<Record<Field, readonly string[]>>;

export type GuessRules<Field extends string> = {
  readonly headings: Headings<Field>;
  /** A heading that names a field and is not it after all: `客户编号` is no name. */
  readonly isNot?: (field: Field, heading: string) => boolean;
  /** Fields that several columns may be: two phones. */
  readonly several: readonly Field[];
  /** Words that say whose a thing is and not what it is count little, by how much: `客户手机` is a phone. */
  readonly weak: ReadonlyMap<string, number>;
};

/**
 * What each column probably is, by its heading; null for one that is not taken over. A field is given
 * to one column only, the first that fits best. Traditional headings have to be folded to simplified
 * before (`fold` does it for search).
 */
export function guessFields<Field extends string>(
  row: readonly string[],
  fold: (text: string) => string,
  rules: GuessRules<Field>,
): readonly (Field | null)[] {
  const guesses = row.map((heading) => guess(plainHeading(heading, fold), rules));
  return guesses.map((mine, index) => {
    if (mine === null || rules.several.includes(mine.field)) return mine?.field ?? null;
    const isTaken = guesses.some(
      (other, at) =>
        other?.field === mine.field &&
        (other.fit > mine.fit || (other.fit === mine.fit && at < index)),
    );
    return isTaken ? null : mine.field;
  });
}

/** Whether a row is headings: at least one cell says a field and none looks like a number. */
export function areHeadings<Field extends string>(
  row: readonly string[],
  fold: (text: string) => string,
  rules: GuessRules<Field>,
): boolean {
  const known = row.some((cell) => guess(plainHeading(cell, fold), rules) !== null);
  return known && !row.some((cell) => /\d{6,}/.test(cell));
}

/** A heading without blanks, punctuation and case, by which a list is recognised the next time. */
export function plainHeading(heading: string, fold: (text: string) => string): string {
  return fold(heading)
    .toLowerCase()
    .replace(/[\s_\-*:：()（）./]/g, '');
}

type Guess<Field> = { readonly field: Field; readonly fit: number };

/** A whole heading fits better than any part of one, a longer part better than a shorter. */
function guess<Field extends string>(plain: string, rules: GuessRules<Field>): Guess<Field> | null {
  if (plain === '') return null;
  const fields = fieldsOf(rules.headings);
  const whole = fields.find((field) => rules.headings[field].includes(plain));
  if (whole !== undefined) return { field: whole, fit: Infinity };
  const partly = fields
    .flatMap((field) => rules.headings[field].map((word) => ({ field, word })))
    .filter(({ word }) => word.length >= 2 && plain.includes(word))
    .map(({ field, word }) => ({ field, fit: rules.weak.get(word) ?? word.length }))
    .filter(({ field }) => rules.isNot?.(field, plain) !== true)
    .sort((one, other) => other.fit - one.fit)[0];
  return partly ?? null;
}

function fieldsOf<Field extends string>(headings: Headings<Field>): readonly Field[] {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The keys of a record are its fields; TypeScript calls them text.
  return Object.keys(headings) as Field[];
}
