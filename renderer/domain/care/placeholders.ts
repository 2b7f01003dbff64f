/** The blanks that a greeting may have (`rules.md` §5). */
export const placeholders = [
  'name',
  'title',
  'shop',
  'points',
  'lastProduct',
  'tier',
  'days',
  'festival',
] as const;
export type Placeholder = (typeof placeholders)[number];

/** What the blanks are filled with, as words; empty where the shop does not know. */
export type GreetingValues = Readonly<Record<Placeholder, string>> & {
  /** How to call somebody without a name: Madam, Sir, friend. Never empty. */
  readonly address: string;
};
