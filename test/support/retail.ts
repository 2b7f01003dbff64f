import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

const fixtures = join(import.meta.dirname, '../fixtures/retail');
/** The whole file lies beside the project on some machines; it is too large to ship. */
const whole = join(import.meta.dirname, '../../../shared/data/online_retail.csv.gz');

/** The real shop's past: all 541,909 lines where they are, else the part of about 30,000 that ships; or a few of that. */
export function realPast(which: 'a few' | 'part' | 'whole if there'): Buffer {
  const isWhole = which === 'whole if there' && existsSync(whole);
  const csv = gunzipSync(
    readFileSync(isWhole ? whole : join(fixtures, 'online-retail-part.csv.gz')),
  );
  return which === 'a few' ? csv.subarray(0, endOfLine(csv, fewBytes)) : csv;
}

/** About 8,000 lines. */
const fewBytes = 700_000;

function endOfLine(csv: Buffer, from: number): number {
  return csv.indexOf('\n', from) + 1;
}

/** What the lines come to, counted by `sums.awk` and none of our code. */
export type IndependentCount = {
  /** `<customer or ->,<yyyy-mm>` → cents. */
  readonly sums: ReadonlyMap<string, number>;
  /** Reason → rows that stay out. */
  readonly refused: Readonly<Record<string, number>>;
};

/** Counts a file with awk, in a folder of its own. */
export function countWithAwk(csv: Buffer): IndependentCount {
  const folder = mkdtempSync(join(tmpdir(), 'regulars-retail-'));
  try {
    const file = join(folder, 'lines.csv');
    writeFileSync(file, csv);
    const printed = execFileSync('awk', ['-f', join(fixtures, 'sums.awk'), file], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    const sums = new Map<string, number>();
    const refused: Record<string, number> = {};
    for (const line of printed.trim().split('\n')) {
      const [kind = '', one = '', two = '', three = ''] = line.split(',');
      if (kind === 'sum') sums.set(`${one},${two}`, Number(three));
      else refused[one] = Number(two);
    }
    return { sums, refused };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
