import { runWholeHistories } from '../test-run/browser-stages.ts';
import { runVitest } from '../test-run/checks.ts';
import { closeRun } from '../test-run/closing.ts';
import { prepare, runScript } from '../test-run/script.ts';

/**
 * `npm run ordeal`: the long fault runs, then the specs and the long suites with all of their load. `-- --sample` is what `npm test` does of the faults;
 * `-- kill cut` are these parts alone (`test/ordeal/parts.ts`), `-- specs` the specs alone, `-- suites` the suites alone.
 */
const words = process.argv.slice(2);
const parts = words.filter((word) => word !== 'specs' && word !== 'suites');
const isAll = words.length === 0;
const faults = isAll || parts.length > 0 ? await runScript('test/ordeal/run.ts', parts) : 0;
const electron = isAll || words.includes('specs') ? await prepare() : undefined;
const histories = electron === undefined ? 0 : closeRun(await runWholeHistories(electron));
process.env['REGULARS_WHOLE_RUN'] = '1';
const suites = isAll || words.includes('suites') ? closeRun(await runVitest('whole', ['long'])) : 0;
process.exitCode = Math.max(faults, histories, suites);
