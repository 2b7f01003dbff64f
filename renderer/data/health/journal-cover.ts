/** What deciding needs of a snapshot; a rewritten one has the serial of the one whose place it takes. */
type Covering = {
  readonly serial: number;
  readonly end: { readonly count: number };
  readonly isVerified: boolean;
  readonly isThere: boolean;
};

/**
 * How many checked snapshots still hold what the journal dropped at its beginning; null while it dropped nothing. It drops only
 * what two hold (`electron/main/snapshots/README.md`): fewer mean that one was lost since, and with the last one, the
 * oldest records would be in the database alone, which is the copy that may vanish.
 */
export function journalCover(begins: number, snapshots: readonly Covering[]): number | null {
  if (begins === 0) return null;
  const holding = snapshots.filter(
    ({ isVerified, isThere, end }) => isVerified && isThere && end.count >= begins,
  );
  return new Set(holding.map(({ serial }) => serial)).size;
}
