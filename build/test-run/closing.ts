import { say } from '../say.ts';
import { judgeSkips, listedSkips } from './skips.ts';
import { type Tally, counts, together } from './tally.ts';

/**
 * Says which tests failed and which were skipped and why, and ends with the one plain line that people and
 * CI read. Returns the exit code: not zero if anything failed, an unlisted test was skipped, or nothing ran.
 */
export function closeRun(tally: Tally, everything = false): number {
  const reasons = listedSkips();
  const verdict = judgeSkips(tally, reasons);
  for (const name of tally.skipped) say(`skipped: ${name} (${reasons[name] ?? 'NOT LISTED'})`);
  if (everything && verdict.needless.length > 0)
    say(`${verdict.needless.length} of the tests that test/skips.json excuses elsewhere ran here.`);
  const unlisted = verdict.unlisted.map((name) => `${name} is skipped but not in test/skips.json`);
  const final = together([tally, { passed: 0, failed: unlisted, skipped: [] }]);
  const failed = final.passed === 0 ? [...final.failed, 'no test ran at all'] : final.failed;
  for (const name of failed) say(`FAILED: ${name}`);
  say(counts({ ...final, failed }));
  return failed.length === 0 ? 0 : 1;
}
