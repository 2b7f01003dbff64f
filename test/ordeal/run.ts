import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { buildVariant } from './build-variant.ts';
import { damageDatabase, damages } from './damage.ts';
import { diceFrom } from './dice.ts';
import { fillDisk, whyNoFullDisk } from './full-disk.ts';
import { killAtRandom } from './kill.ts';
import { type Outcome, isGood } from './outcome.ts';
import { plantedFaultIsCaught } from './planted.ts';
import { reportOf } from './report.ts';
import { tearJournal } from './torn-journal.ts';

/** How often each trial runs: in `npm run ordeal`, and as a sample in `npm test`. */
const counts = {
  full: { kills: 200, damaged: 20, torn: 40, disk: 5, planted: 5 },
  sample: { kills: 6, damaged: 1, torn: 2, disk: 1, planted: 1 },
};

const isSample = process.argv.includes('--sample');
const seed = Number(process.env['ORDEAL_SEED'] ?? (isSample ? 1 : 20_261_122));
const count = isSample ? counts.sample : counts.full;
const dice = diceFrom(seed);
const started = performance.now();

const shipped = await buildVariant('shipped');
const early = await buildVariant('says-saved-early');
const outcomes: Outcome[] = [];
await trial(() => killAtRandom(shipped, count.kills, dice));
for (const damage of damages) {
  await trial(() => damageDatabase(shipped, damage, count.damaged, dice));
}
await trial(() => tearJournal(shipped, count.torn, dice));
const noFullDisk = whyNoFullDisk();
if (noFullDisk === undefined) await trial(() => fillDisk(shipped, count.disk, dice));
await trial(() => plantedFaultIsCaught(early, count.planted, dice));

const minutes = ((performance.now() - started) / 60_000).toFixed(1);
const commit = execFileSync('git', ['rev-parse', '--short', 'HEAD'], { encoding: 'utf8' }).trim();
const report = reportOf(outcomes, { commit, seed, minutes, noFullDisk });
process.stdout.write(`\n${report}\n`);
if (!isSample) await writeFile(join(import.meta.dirname, 'RESULTS.md'), report);

const good = outcomes.filter(isGood).length;
const skipped = noFullDisk === undefined ? 0 : 1;
process.stdout.write(`${good} passed, ${outcomes.length - good} failed, ${skipped} skipped\n`);
// A trial that broke off may have left an app running; nothing is waited for.
process.exit(good === outcomes.length ? 0 : 1);

/** A trial that breaks off is a trial that failed; the others still run. */
async function trial(run: () => Promise<Outcome>): Promise<void> {
  try {
    const outcome = await run();
    process.stdout.write(`${isGood(outcome) ? 'ok' : 'FAILED'}  ${outcome.trial}\n`);
    outcomes.push(outcome);
  } catch (error) {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stdout.write(`FAILED  ${words}\n`);
    const nothing = { times: 0, saved: 0, lost: 0, doubled: 0, recoveries: {} };
    outcomes.push({ ...nothing, trial: run.toString(), faults: [words.slice(0, 200)] });
  }
}
