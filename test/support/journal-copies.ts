import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

import type { RecordLine } from '#electron/main/journal/chain.ts';
import type { Journal, JournalOptions } from '#electron/main/journal/journal.ts';

import { longJournal } from './cut-journal.ts';
import { aFolder, open, removeFolder } from './journal-folder.ts';

/** A journal of sixteen sales that belongs to one test alone. */
export class JournalCopy {
  /** Where it was copied from. */
  original = '';
  /** The folder of the shop that it lies in. */
  home = '';
  folder = '';
  /** The records as they were written. */
  lines: readonly RecordLine[] = [];
  readonly opened: Journal[] = [];

  /** Opens it as a start does; closed after the test. */
  async open(options: JournalOptions = {}): ReturnType<typeof open> {
    const found = await open(this.folder, options);
    this.opened.push(found.journal);
    return found;
  }
}

/** Each test of the suite that calls this gets its own copy of one journal, written once. */
export function journalCopies(): JournalCopy {
  const copy = new JournalCopy();
  beforeAll(async () => {
    copy.original = await aFolder();
    copy.lines = await longJournal(copy.original);
  });
  beforeEach(async () => {
    copy.home = await aFolder();
    copy.folder = join(copy.home, 'journal');
    await cp(copy.original, copy.folder, { recursive: true });
  });
  afterEach(async () => {
    for (const journal of copy.opened.splice(0)) await journal.close();
    await removeFolder(copy.home);
  });
  afterAll(() => removeFolder(copy.original));
  return copy;
}
