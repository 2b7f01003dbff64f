import { type OperationId, toOperationId } from '#domain/kernel/units.ts';
import type { FilePart } from '#domain/sync/file/format.ts';
import type { Rows } from '#domain/sync/rows.ts';

import type { NewId } from '../ports.ts';
import type { ShopDatabase } from '../shop-database.ts';
import { readCounters, writeCounters } from '../write/counters.ts';
import { joinInto } from '../write/join-into.ts';
import { idsOf, journalText } from '../write/journal-body.ts';
import { tablesOf } from '../write/operate.ts';
import { piecesOf } from '../write/record-sizes.ts';
import { keepOthers } from './fill-database.ts';

/** Rows that lie somewhere and not in the journal: they are joined in, and those that are news wait for the journal. */
export class FoundRows {
  count = 0;
  private part = 0;
  private readonly into: ShopDatabase;
  private readonly operationId: OperationId;

  constructor(into: ShopDatabase, newId: NewId) {
    this.into = into;
    this.operationId = toOperationId(newId());
  }

  /** A part of a snapshot. */
  async take(part: FilePart): Promise<void> {
    if (part.kind === 'rows') await this.join(part.rows);
    else await keepOthers(this.into, part);
  }

  async join(rows: Rows): Promise<void> {
    const { into, operationId } = this;
    const changed = await into.transaction('rw', tablesOf(into), async () => {
      const joined = await joinInto(into, rows, await readCounters(into));
      const pieces = piecesOf(joined.changed);
      const { outbox } = joined.counters;
      await into.outbox.bulkPut(
        pieces.map((piece, at) => ({
          n: outbox + at + 1,
          operationId,
          part: this.part + at + 1,
          ids: idsOf(piece),
          body: journalText({ kind: 'rows', rows: piece, outcome: null }),
        })),
      );
      await writeCounters(into, { ...joined.counters, outbox: outbox + pieces.length });
      this.part += pieces.length;
      return joined.changed;
    });
    this.count += idsOf(changed).length;
  }
}
