/** What search must know of a customer; the data layer makes it from the row and the standings. */
export type SearchCard = {
  readonly id: string;
  /** The customer number as printed, which is also the code that a scanner types. */
  readonly number: string;
  readonly name: string;
  /** Digits only; the first is the one shown in lists. */
  readonly phones: readonly string[];
  /** The words on the tags, not their ids. */
  readonly tags: readonly string[];
  readonly wechat?: string;
  /** Any number that grows with time (a day or an instant); 0 is never. */
  readonly lastServed: number;
};

/**
 * Where the typed text was found, as a range of the text shown: of `card.name`, of
 * `card.phones[item]`, of `card.tags[item]`… `item` is 0 where there is only one.
 */
export type Match = {
  readonly field: 'name' | 'phone' | 'number' | 'tag' | 'wechat';
  readonly item: number;
  readonly start: number;
  readonly end: number;
};

/** One line of the list. All that the line shows is here: painting it reads no row. */
export type Found = {
  readonly card: SearchCard;
  readonly rank: Rank;
  readonly matches: readonly Match[];
};

/**
 * How well a card answers, best first (README). Cards of one rank are ordered by who was served last.
 *
 * 0 the very number, phone, code or WeChat id · 1 a phone ends with it · 2 a number or a name (Han) begins
 * with it · 3 the full pinyin begins with it · 4 the initials do · 5 inside the name · 6 inside a phone · 7 a tag
 */
export type Rank = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const ranks: readonly Rank[] = [0, 1, 2, 3, 4, 5, 6, 7];
