import { runEndToEnd } from '../test-run/browser-stages.ts';
import { closeRun } from '../test-run/closing.ts';
import { prepare } from '../test-run/script.ts';

/** `npm run e2e -- search`: only the end-to-end specs, or some of them. */
const electron = await prepare();
process.exitCode =
  electron === undefined ? 1 : closeRun(await runEndToEnd(electron, 'e2e', process.argv.slice(2)));
