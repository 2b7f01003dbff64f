import { runScript } from '../test-run/script.ts';

/**
 * `npm run bench`: the measurements that README shows, at 10,000 and 100,000 customers: the arithmetic of loyalty, care, search alone
 * against its rivals, then the whole app on Electron's own IndexedDB and the journal, then its copies and rebuilds, then a real shop's
 * past through the import wizard. `npm run bench -- packed` is the morning of a packed app (`npm run package -- dir`
 * makes it): its start against plain Chromium, and its memory.
 */
const counts = process.argv.slice(2);
if (counts.includes('packed')) {
  process.exit(await runScript('test/bench/packed/run.ts', counts));
}
const loyalty = await runScript('test/bench/loyalty.ts', []);
const care = await runScript('test/bench/care.ts', []);
const alone = await runScript('test/bench/run.ts', counts);
const inApp = await runScript('test/bench/in-app/run.ts', counts);
const safety = await runScript('test/bench/in-app/safety.ts', counts);
const taken = await runScript('test/bench/import/run.ts', []);
process.exitCode = Math.max(loyalty, care, alone, inApp, safety, taken);
