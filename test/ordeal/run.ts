import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { whatCutsCannotShow } from './loop-disk.ts';
import { type Outcome, isGood } from './outcome.ts';
import { type Trial, counts, parts } from './parts.ts';
import { type Told, reportOf } from './report.ts';

/**
 * `npm run ordeal`: every part; `npm run ordeal -- kill cut`: these parts; `--sample`: a few of each, as `npm test` does. The table is
 * written after each part, so that what was told stays told when a later one is broken off.
 */
const words = process.argv.slice(2);
const isSample = words.includes('--sample');
const seed = Number(process.env['ORDEAL_SEED'] ?? (isSample ? 1 : 20_261_122));
const names = Object.keys(parts).filter(isPart);
const asked = names.filter((name) => words.includes(name));
const unknown = words.filter((word) => !word.startsWith('--') && !isPart(word));
const table = join(import.meta.dirname, 'RESULTS.md');
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const told: Told[] = [];

if (unknown.length > 0) {
  process.stdout.write(
    `There is no part “${unknown.join(', ')}”; there are ${names.join(', ')}.\n`,
  );
  process.exit(1);
}
for (const part of asked.length > 0 ? asked : names) {
  const trials = await parts[part](isSample ? counts.sample : counts.full, seed);
  for (const trial of trials) await tell(part, trial);
  if (!isSample) await writeFile(table, await reportNow());
}

process.stdout.write(`\n${await reportNow()}\n`);
const outcomes = told.map(({ outcome }) => outcome);
const skipped = outcomes.filter((outcome) => outcome.notRun !== undefined).length;
const failed = outcomes.filter((outcome) => !isGood(outcome)).length;
const passed = outcomes.length - failed - skipped;
process.stdout.write(`${passed} passed, ${failed} failed, ${skipped} skipped\n`);
// A trial that broke off may have left an app running; nothing is waited for.
process.exit(failed === 0 ? 0 : 1);

/** A trial that breaks off is a trial that failed; the others still run. */
async function tell(part: string, trial: Trial): Promise<void> {
  const started = performance.now();
  const outcome = await trial().catch(brokenOff);
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  const isSkipped = outcome.notRun !== undefined;
  const word = isSkipped ? `NOT RUN (${outcome.notRun})` : isGood(outcome) ? 'ok' : 'FAILED';
  process.stdout.write(`${word}  ${outcome.trial}, ${minutes} min\n`);
  for (const fault of outcome.faults.slice(0, 5)) process.stdout.write(`      ${fault}\n`);
  told.push({ part, outcome, commit, seed, minutes });
}

function brokenOff(error: unknown): Outcome {
  const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const nothing = { times: 0, saved: 0, lost: 0, doubled: 0, recoveries: {} };
  return { ...nothing, trial: 'a trial that broke off', faults: [fault] };
}

async function reportNow(): Promise<string> {
  const before = isSample ? '' : await readFile(table, 'utf8').catch(() => '');
  return reportOf(told, before, names, [whatCutsCannotShow]);
}

function isPart(word: string): word is keyof typeof parts {
  return word in parts;
}
