/** What one runner did. Failures and skips are named, so that the end of the run can say which. */
export type Tally = {
  readonly passed: number;
  readonly failed: readonly string[];
  readonly skipped: readonly string[];
};

export const nothing: Tally = { passed: 0, failed: [], skipped: [] };

/** The tallies of several stages as one. */
export function together(tallies: readonly Tally[]): Tally {
  return {
    passed: tallies.reduce((sum, { passed }) => sum + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  };
}

/** A step that is one yes or no: it counts as one test. */
export function one(name: string, passed: boolean): Tally {
  return passed ? { ...nothing, passed: 1 } : { ...nothing, failed: [name] };
}

/** The closing line that people and CI read: `12 passed, 0 failed, 1 skipped`. */
export function counts({ passed, failed, skipped }: Tally): string {
  return `${passed} passed, ${failed.length} failed, ${skipped.length} skipped`;
}
