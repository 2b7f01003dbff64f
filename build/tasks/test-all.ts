import { haveDebianPackages } from '../debian-packages.ts';
import { build } from '../dist.ts';
import { chooseRuntime } from '../runtime/runtime.ts';
import { say, sayStep, seconds } from '../say.ts';
import { runEndToEnd, runOrdealSample } from '../test-run/browser-stages.ts';
import { runChecks, runVitest } from '../test-run/checks.ts';
import { closeRun } from '../test-run/closing.ts';
import { type Tally, counts, one, together } from '../test-run/tally.ts';

/**
 * `npm test`: everything, one stage after the other, on a laptop as in CI. A stage that cannot run is a
 * failed test with its reason, never a silent skip.
 */
const rows: { name: string; tally: Tally; time: string }[] = [];

const packages = await haveDebianPackages('tests');
if (packages.kind === 'missing') {
  say(packages.reason);
  process.exit(closeRun(one(packages.reason, false)));
}
// Each storage suite runs once, on the real IndexedDB of the next stage but one.
await stage('check', () => runChecks(['unit']));
const built = await stage('build', async () => one('the app builds', await build()));
await stage('storage on a real IndexedDB, long suites', () =>
  runVitest('storage-real', ['storage-real', 'long']),
);

sayStep('Finding Electron');
const runtime = await chooseRuntime();
if (runtime.kind === 'no') {
  await stage('Electron', () => Promise.resolve(one(runtime.reason, false)));
} else if (built.failed.length > 0) {
  await stage('end to end', () => Promise.resolve(one('end to end needs a built app', false)));
} else {
  await stage('end to end', () => runEndToEnd(runtime.program, 'e2e', []));
  await stage('ordeal, a sample', () => runOrdealSample(runtime.program));
}

sayStep('Summary');
for (const { name, tally, time } of rows) {
  say(`${name.padEnd(44)}${counts(tally).padEnd(40)}${time.padStart(9)}`);
}
process.exitCode = closeRun(together(rows.map(({ tally }) => tally)), true);

async function stage(name: string, work: () => Promise<Tally>): Promise<Tally> {
  sayStep(`Stage: ${name}`);
  const started = performance.now();
  const tally = await work();
  rows.push({ name, tally, time: seconds(started) });
  return tally;
}
