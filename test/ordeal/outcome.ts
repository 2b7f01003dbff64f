import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

import type { Till } from './till.ts';

/** What one kind of trial came to. `lost` counts saved things that were not there afterwards. */
export type Outcome = {
  readonly trial: string;
  readonly times: number;
  readonly saved: number;
  readonly lost: number;
  readonly doubled: number;
  readonly recoveries: Readonly<Record<string, number>>;
  readonly faults: readonly string[];
  /** Why it could not be run on this machine; neither good nor bad. */
  readonly notRun?: string;
};

/** A trial that this machine cannot run, with the reason: a row of the table, never silence. */
export function notRun(trial: string, why: string): Outcome {
  const nothing = { times: 0, saved: 0, lost: 0, doubled: 0, recoveries: {}, faults: [] };
  return { ...nothing, trial, notRun: why };
}

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
  async compare(till: Till): Promise<void> {
    if (!till.lastOpening.opened) return this.missing([...till.saved].filter(isSale), till);
    const { amounts, cards } = await till.report();
    const there = new Set(amounts.map(String));
    const wanted = [...till.saved].filter(isSale);
    this.saved += wanted.length;
    this.doubled += amounts.length - there.size;
    await this.missing(
      wanted.filter((one) => !there.has(one)),
      till,
    );
    if (till.saved.has('import') && cards < 5_000) this.fault(`an import left ${cards} cards`);
  }

  /** What the app said that it did at its last start. A database that was built anew without a word is a fault. */
  heard(till: Till): void {
    const { opened, detail, generation, notices } = till.lastOpening;
    if (!opened) return this.fault(`did not open: ${detail}`);
    const kinds = notices.map((text) => nameOf(JSON.parse(text)));
    for (const kind of kinds) this.said(kind);
    const isNew = till.generationBefore > 0 && generation !== till.generationBefore;
    if (isNew && !kinds.some((kind) => kind.startsWith('rebuilt'))) {
      this.fault('the database was built anew, and nothing was said');
    }
    if (kinds.includes('damaged')) this.fault('the chain of the journal is broken');
  }

  /** Anything else that it said. */
  said(words: string): void {
    this.recoveries[words] = (this.recoveries[words] ?? 0) + 1;
  }

  fault(words: string): void {
    this.faults.push(words);
  }

  outcome(): Outcome {
    const { trial, times, saved, lost, doubled, recoveries, faults } = this;
    return { trial, times, saved, lost, doubled, recoveries, faults };
  }

  private async missing(sales: readonly string[], { folder }: Till): Promise<void> {
    this.lost += sales.length;
    if (sales.length === 0) return;
    const inJournal = await journalledOf(folder, sales);
    const where = `of these the journal has ${inJournal.length}`;
    this.fault(`missing: ${sales.slice(0, 5).join(', ')} (${sales.length}; ${where})`);
  }
}

/** Which of these sales lie in the journal's files: what the app does not show is then not gone. */
async function journalledOf(folder: string, sales: readonly string[]): Promise<readonly string[]> {
  const journal = join(folder, 'shop', 'journal');
  const names = await readdir(journal).catch(() => []);
  const texts = await Promise.all(names.map((name) => readFile(join(journal, name), 'utf8')));
  const amounts = new Set(
    texts.flatMap((text) =>
      [...text.matchAll(/\\"total\\":(\d+)/g)].map(([, amount]) => amount ?? ''),
    ),
  );
  return sales.filter((one) => amounts.has(one));
}

/** Nothing saved was lost, nothing is there twice, and nothing else went wrong. */
export function isGood({ lost, doubled, faults }: Outcome): boolean {
  return lost === 0 && doubled === 0 && faults.length === 0;
}

/**
 * A planted fault as a row of the table: good if it was caught, that is if what it led to was anything but good. The harness is on trial
 * itself; one that finds nothing proves nothing.
 */
export function caught(fault: string, { times, saved, lost, faults }: Outcome): Outcome {
  const found = lost > 0 ? `${lost} of ${saved} found missing` : (faults[0] ?? 'not caught');
  const isCaught = lost > 0 || faults.length > 0;
  return {
    trial: `planted fault (${fault}): ${found}`,
    times,
    saved: 0,
    lost: 0,
    doubled: 0,
    recoveries: {},
    faults: isCaught ? [] : ['the planted fault was not caught'],
  };
}

function isSale(saved: string): boolean {
  return saved !== 'import';
}

function nameOf(notice: unknown): string {
  if (typeof notice !== 'object' || notice === null || !('kind' in notice)) return 'unknown';
  return 'why' in notice ? `${String(notice.kind)}: ${String(notice.why)}` : String(notice.kind);
}
