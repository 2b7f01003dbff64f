import { cp, readFile, readdir, rm, truncate } from 'node:fs/promises';
import { join } from 'node:path';

import type { Dice } from './dice.ts';
import { type Outcome, Tally } from './outcome.ts';
import { Till } from './till.ts';

/**
 * The journal's tail torn at bytes of its last records, as a power cut leaves it. The database still
 * has those sales; the app must give them back to the journal, so that even the database can be
 * deleted afterwards. Every byte is torn in the unit tests of the journal; here a spread of them, in
 * the whole app.
 */
export async function tearJournal(program: string, times: number, dice: Dice): Promise<Outcome> {
  const tally = new Tally('journal tail torn, then IndexedDB deleted');
  const whole = await Till.withNewFolder(program);
  await whole.start();
  await whole.sell(1, 12);
  await whole.stop();
  const segment = await lastSegment(whole.folder);
  const reach = await lengthOfLastRecords(join(whole.folder, segment), 3);
  for (let round = 0; round < times; round += 1) {
    tally.count();
    const till = new Till(program, `${whole.folder}-${round}`);
    await cp(whole.folder, till.folder, { recursive: true });
    for (const amount of whole.saved) till.saved.add(amount);
    const { length } = await readFile(join(till.folder, segment));
    const cut = times >= reach ? 1 + (round % reach) : 1 + dice(reach);
    await truncate(join(till.folder, segment), length - cut);
    tally.heard((await till.start()).notices);
    tally.compare(till.saved, (await till.report()).amounts);
    await till.sell(1_001, 2);
    await till.kill();
    await rm(join(till.folder, 'IndexedDB'), { recursive: true, force: true });
    tally.heard((await till.start()).notices);
    tally.compare(till.saved, (await till.report()).amounts);
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
