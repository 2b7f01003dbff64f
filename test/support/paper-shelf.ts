import type { ShelvedSnapshot, SnapshotShelf } from '#data/ports.ts';
import type { ShopDatabase } from '#data/shop-database.ts';
import { momentOf } from '#data/snapshots/moment.ts';
import { answersUpTo, shopTables } from '#data/snapshots/shop-tables.ts';
import { checkFile } from '#domain/sync/file/decode-file.ts';
import { encodeFile } from '#domain/sync/file/encode-file.ts';

import { aHead, joined, pieces } from './a-sync-file.ts';

/** Snapshots in memory, as the worker writes them but for the packing, and some that were damaged since. */
export class PaperShelf implements SnapshotShelf {
  readonly texts = new Map<string, string>();
  private kept: readonly ShelvedSnapshot[] = [];

  list = async () => this.kept;

  read: SnapshotShelf['read'] = async (name, look) => {
    const text = this.texts.get(name) ?? '';
    return (await checkFile(pieces(text, 10_000), look)).ok ? 'whole' : 'not-whole';
  };

  async put(db: ShopDatabase): Promise<string> {
    const moment = await momentOf(db);
    if (moment === undefined) throw new Error('A long command is under way.');
    const others = new Map([['operations', answersUpTo(db, moment.seq)]]);
    const name = `snapshot-${this.kept.length + 1}`;
    const tables = { ...shopTables(db, moment.seq), others };
    this.texts.set(name, await joined(encodeFile(aHead, tables)));
    const snapshot = { name, madeAt: aHead.madeAt, end: moment.end, rows: moment.seq };
    this.kept = [snapshot, ...this.kept];
    return name;
  }

  damage(name: string): void {
    const text = this.texts.get(name) ?? '';
    this.texts.set(name, `${text.slice(0, -200)}!${text.slice(-199)}`);
  }
}
