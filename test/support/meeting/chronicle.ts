import { isHeld } from '#domain/sync/exchange/what-to-read.ts';

import { FaultyFolder } from './folder.ts';
import type { Laws } from './laws.ts';
import { removedIn } from './round.ts';
import type { FieldWrite } from './sim-acts.ts';
import { SimTill, allRows } from './sim-till.ts';

const names = ['till-a', 'till-b', 'till-c'];
const start = Date.UTC(2026, 2, 1, 1, 0, 0);

/** Everything that happened, as somebody who sees all counters at once would write it down. */
export class Chronicle {
  readonly folder = new FaultyFolder();
  readonly tills: SimTill[];
  /** Row → the counter it was made at. */
  readonly made = new Map<string, string>();
  readonly fields: (FieldWrite & { readonly till: string })[] = [];
  /** Rows that no computer and no file holds any more: a backup from before them was put back. */
  readonly excused = new Set<string>();
  readonly removed = new Set<string>();
  readonly laws: Laws;
  trueMs = start;
  copies = 0;
  kills = 0;
  asks = 0;

  constructor(skews: readonly number[], laws: Laws) {
    this.laws = laws;
    this.tills = skews.map((skew, at) => new SimTill(names[at] ?? 'till-d', skew, laws));
  }

  /** The counters that still belong to the shop. */
  present(): readonly SimTill[] {
    return this.tills.filter(({ name }) => !this.removed.has(name));
  }

  /** Files and computers were lost: what nobody holds now may be missing at the end. */
  excuseWhatIsGone(): void {
    const owner = this.present()[0];
    const removed = owner === undefined ? new Map() : removedIn(owner.rows);
    const held = new Set<string>();
    for (const { rows } of this.present()) for (const { id } of allRows(rows)) held.add(id);
    for (const { header, rows } of this.folder.readable()) {
      if (!isHeld(header, removed)) for (const { id } of allRows(rows)) held.add(id);
    }
    for (const id of this.made.keys()) if (!held.has(id)) this.excused.add(id);
  }
}

/** What a history may go through. */
export type Trouble =
  | 'killed in a round'
  | 'a file not whole'
  | 'a new device id'
  | 'rows gone with a computer'
  | 'a counter removed'
  | 'a balance below zero'
  | 'a file asked for again'
  | 'the same field at the same moment';
