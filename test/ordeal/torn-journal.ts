import { cp, readFile, readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';

import type { App } from './app.ts';
import type { Dice } from './dice.ts';
import { type Outcome, Tally } from './outcome.ts';
import { Till } from './till.ts';

/**
 * The journal's tail torn at bytes of its last records, as a power cut leaves it. The database still
 * has those sales; the app must give them back to the journal, so that even the database can be
 * deleted afterwards. Every byte is torn in the unit tests of the journal; here a spread of them, in
 * the whole app.
 */
export async function tearJournal(app: App, times: number, dice: Dice): Promise<Outcome> {
  const tally = new Tally('journal tail torn, then IndexedDB deleted');
  const whole = await Till.withNewFolder(app);
  await whole.start();
  await whole.sell(1, 12);
  await whole.stop();
  const segment = await lastSegment(whole.folder);
  const reach = await lengthOfLastRecords(join(whole.folder, segment), 3);
  for (let round = 0; round < times; round += 1) {
    tally.count();
    const till = whole.movedTo(`${whole.folder}-${round}`);
    await cp(whole.folder, till.folder, { recursive: true });
    const { length } = await readFile(join(till.folder, segment));
    const cut = times >= reach ? 1 + (round % reach) : 1 + dice(reach);
    await truncate(join(till.folder, segment), length - cut);
    await till.start();
    tally.heard(till);
    if (!till.lastOpening.notices.some((notice) => notice.includes('torn-tail-cut'))) {
      tally.fault('a torn tail was cut, and nothing was said');
    }
    await tally.compare(till);
    await till.sell(1_001, 5);
    await till.kill();
    await rm(join(till.folder, 'IndexedDB'), { recursive: true, force: true });
    await till.start();
    tally.heard(till);
    await tally.compare(till);
    await till.fiveMoreAndTwoStarts(2_001);
    await tally.compare(till);
    await till.forget();
  }
  await whole.forget();
  return tally.outcome();
}

async function lastSegment(folder: string): Promise<string> {
  const journal = join('shop', 'journal');
  const names = (await readdir(join(folder, journal))).filter((name) => name.endsWith('.jsonl'));
  return join(journal, names.toSorted().at(-1) ?? '');
}

async function lengthOfLastRecords(file: string, records: number): Promise<number> {
  const lines = (await readFile(file, 'utf8')).trimEnd().split('\n');
  return Buffer.byteLength(`${lines.slice(-records).join('\n')}\n`);
}
