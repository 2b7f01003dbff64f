import { runEndToEnd } from '../test-run/browser-stages.ts';
import { closeRun } from '../test-run/closing.ts';
import { prepare } from '../test-run/script.ts';

/** `npm run screenshots`: the pictures of every screen that README shows (`test/e2e/*.shots.ts`). */
const electron = await prepare();
process.exitCode =
  electron === undefined
    ? 1
    : closeRun(await runEndToEnd(electron, 'screenshots', process.argv.slice(2)));
