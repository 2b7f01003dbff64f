import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { JournalEnd, NewRecord } from '#electron/contract-journal.ts';
import { Journal, type JournalOptions } from '#electron/main/journal/journal.ts';
import { makeJournalFolder, openJournal } from '#electron/main/journal/open-journal.ts';

/** A real folder for each test: what we promise is about files. */
export async function aFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'regulars-journal-'));
}

/** Throws the folder of a test away. */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** Opens the journal in a folder, as a start of the app does. */
export async function open(folder: string, options: JournalOptions = {}) {
  await makeJournalFolder(folder);
  const opened = await openJournal(folder);
  return { opened, journal: new Journal('shop-1', opened, options) };
}

/** A record as the page hands it over. */
export function aRecord(operationId: string, body = `{"op":"${operationId}"}`): NewRecord {
  return { operationId, part: 0, ids: [`row-${operationId}`], body };
}

/** Records of one part each, to be written after this end. */
export function aBatch(after: JournalEnd, ...operations: readonly string[]) {
  return { shopId: 'shop-1', after, records: operations.map((name) => aRecord(name)) };
}

/** Writes operations one batch each and closes, as a shop that worked and went home. */
export async function filled(folder: string, operations: readonly string[], options = {}) {
  const { journal } = await open(folder, options);
  for (const name of operations) await journal.append(aBatch(journal.end, name));
  await journal.close();
  return journal.end;
}

/** All operations that can be read back, page by page. */
export async function operationsIn(journal: Journal): Promise<readonly string[]> {
  const found: string[] = [];
  for (let after = 0, more = true; more;) {
    const page = await journal.read(after);
    found.push(...page.lines.map(({ op }) => op));
    after = page.lines.at(-1)?.n ?? after;
    more = page.more;
  }
  return found;
}

/** Name and bytes of every file, to see that nothing was touched. */
export async function contents(folder: string): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(folder)).toSorted();
  const pairs = names.map(async (name) => [name, await readFile(join(folder, name), 'latin1')]);
  return Object.fromEntries(await Promise.all(pairs)) as Record<string, string>;
}
