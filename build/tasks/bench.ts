import { runScript } from '../test-run/script.ts';

/** `npm run bench`: the measurements that README shows, at 10,000 and 100,000 customers. */
process.exitCode = await runScript('test/bench/run.ts', process.argv.slice(2));
