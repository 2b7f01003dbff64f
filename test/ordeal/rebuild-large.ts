import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { App } from './app.ts';
import { type Outcome, Tally } from './outcome.ts';
import { Till } from './till.ts';

const mostSeconds = 60;

/**
 * A shop of 100,000 customers whose database is gone: built anew from the journal alone in under a minute, the start of the app
 * included, and every customer is there.
 */
export async function rebuildLarge(app: App, customers: number): Promise<Outcome> {
  const till = await Till.withNewFolder(app);
  await till.start();
  await till.takeIn(customers);
  await till.sell(1, 5);
  await till.stop();
  await rm(join(till.folder, 'IndexedDB'), { recursive: true, force: true });
  const started = performance.now();
  await till.start();
  const seconds = (performance.now() - started) / 1_000;
  const words = `${customers.toLocaleString('en')} customers rebuilt from the journal in ${seconds.toFixed(1)} s`;
  process.stdout.write(`  ${words}\n`);
  const tally = new Tally(words);
  tally.count();
  tally.heard(till);
  await tally.compare(till);
  const { cards } = await till.report();
  if (!till.saved.has('import')) tally.fault('the list was never called saved');
  // One more: the card that sales are made to is one of the list, or a new one.
  if (cards < customers || cards > customers + 1) tally.fault(`${cards} customers are there`);
  if (seconds >= mostSeconds) tally.fault(`it took ${seconds.toFixed(1)} s`);
  await till.fiveMoreAndTwoStarts(1_001);
  await tally.compare(till);
  await till.forget();
  return tally.outcome();
}
