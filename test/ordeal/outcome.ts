/** What one kind of trial came to. `lost` counts saved things that were not there afterwards. */
export type Outcome = {
  readonly trial: string;
  readonly times: number;
  readonly saved: number;
  readonly lost: number;
  readonly doubled: number;
  readonly recoveries: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
};

/** Adds up trials of one kind while they run. */
export class Tally {
  private times = 0;
  private saved = 0;
  private lost = 0;
  private doubled = 0;
  private readonly recoveries: Record<string, number> = {};
  private readonly faults: string[] = [];
  private readonly trial: string;

  constructor(trial: string) {
    this.trial = trial;
  }

  count(): void {
    this.times += 1;
  }

  /** Compares what the app called saved with what it has. */
  compare(saved: ReadonlySet<string>, amounts: readonly number[]): void {
    const there = new Set(amounts.map(String));
    const wanted = [...saved].filter((one) => one !== 'import');
    const missing = wanted.filter((one) => !there.has(one));
    this.saved += wanted.length;
    this.lost += missing.length;
    this.doubled += amounts.length - there.size;
    if (missing.length > 0) this.faults.push(`missing: ${missing.slice(0, 5).join(', ')}`);
  }

  /** What the app said that it did at a start. */
  heard(notices: readonly string[]): void {
    for (const text of notices) {
      const notice: unknown = JSON.parse(text);
      const kind = nameOf(notice);
      this.recoveries[kind] = (this.recoveries[kind] ?? 0) + 1;
    }
  }

  fault(words: string): void {
    this.faults.push(words);
  }

  outcome(): Outcome {
    const { trial, times, saved, lost, doubled, recoveries, faults } = this;
    return { trial, times, saved, lost, doubled, recoveries, faults };
  }
}

/** Nothing saved was lost, nothing is there twice, and nothing else went wrong. */
export function isGood({ lost, doubled, faults }: Outcome): boolean {
  return lost === 0 && doubled === 0 && faults.length === 0;
}

function nameOf(notice: unknown): string {
  if (typeof notice !== 'object' || notice === null || !('kind' in notice)) return 'unknown';
  return 'why' in notice ? `${String(notice.kind)}: ${String(notice.why)}` : String(notice.kind);
}
