import { runScript } from '../test-run/script.ts';

/** `npm run ordeal`: the long fault runs. Hours, if asked for; `-- --sample` is what `npm test` does. */
process.exitCode = await runScript('test/ordeal/run.ts', process.argv.slice(2));
