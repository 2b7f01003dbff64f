import { say, seconds } from '../say.ts';
import { runChecks } from '../test-run/checks.ts';
import { closeRun } from '../test-run/closing.ts';

const started = performance.now();
const tally = await runChecks();
say(`\nnpm run check took ${seconds(started)}.`);
process.exitCode = closeRun(tally);
