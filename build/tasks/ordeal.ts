import { runWholeHistories } from '../test-run/browser-stages.ts';
import { closeRun } from '../test-run/closing.ts';
import { prepare, runScript } from '../test-run/script.ts';

/** `npm run ordeal`: the long fault and history runs. `-- --sample` is what `npm test` does of the faults. */
const words = process.argv.slice(2);
const faults = await runScript('test/ordeal/run.ts', words);
const electron = words.includes('--sample') ? undefined : await prepare();
const histories = electron === undefined ? 0 : closeRun(await runWholeHistories(electron));
process.exitCode = Math.max(faults, histories);
