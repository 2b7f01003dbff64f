import type { Journal, JournalRecord, Ports, ShopIdentity, SnapshotShelf } from '#data/ports.ts';
import { openShop } from '#data/opening/open-shop.ts';
import type { OpeningNotice } from '#data/opening/opening-said.ts';
import type { Shop } from '#data/shop.ts';
import type { Act } from '#data/write/act.ts';
import { readBatch } from '#electron/main/requests/read-requests.ts';
import {
  type OperationId,
  type RowId,
  toBusinessDay,
  toDeviceId,
  toInstant,
  toOperationId,
  toRowId,
  toShopId,
} from '#domain/kernel/units.ts';

/** A journal in memory that keeps the port's promises, and can be told to break them. */
class PaperJournal implements Journal {
  records: JournalRecord[] = [];
  failure: 'disk-full' | 'not-writable' | undefined;
  begins: NonNullable<Journal['begins']> | undefined = undefined;

  append: Journal['append'] = async (batch) => {
    if (this.failure === 'disk-full') return { kind: 'disk-full' };
    if (this.failure === 'not-writable') return { kind: 'not-writable', code: 'EIO' };
    readBatch(structuredClone(batch)); // as the main process reads it: too large, and it throws
    const known = this.records.slice(batch.after.count);
    for (const record of batch.records.slice(known.length)) {
      const previousHash = this.end().hash;
      const number = this.records.length + 1;
      const hash = aHash(`${previousHash}|${number}|${record.operationId}|${record.part}`);
      const { operationId, part, body } = record;
      this.records.push({ number, previousHash, hash, operationId, part, body });
    }
    return { kind: 'written', end: this.end() };
  };

  read: Journal['read'] = async (after) => {
    if (after < (this.begins?.count ?? 0)) return { kind: 'unreadable', code: 'DROPPED' };
    const records = this.records.slice(after, after + 50);
    return { kind: 'page', records, more: after + 50 < this.records.length };
  };

  /** Snapshots took the place of its first records. */
  trim(count: number): void {
    this.begins = { count, hash: this.records[count - 1]?.hash ?? '' };
  }

  end(): { readonly count: number; readonly hash: string } {
    const last = this.records.at(-1);
    return { count: this.records.length, hash: last?.hash ?? '0'.repeat(64) };
  }
}

/** A shop's computer: its clock, its ids, its journal; the databases live as long as the test. */
export class TestComputer {
  readonly journal = new PaperJournal();
  readonly shopId: string;
  readonly deviceId: string;
  nowMs = Date.UTC(2026, 2, 1, 1, 0, 0);
  generation = 1;
  /** None, unless a test puts snapshots there. */
  snapshots: SnapshotShelf | undefined;
  private drawn = 0;
  private shop: Shop | undefined;

  constructor(deviceId = 'till-1') {
    this.shopId = crypto.randomUUID();
    this.deviceId = deviceId;
  }

  newId = (): RowId => {
    this.drawn += 1;
    const time = this.nowMs.toString(16).padStart(12, '0');
    const tail = this.drawn.toString(16).padStart(12, '0');
    return toRowId(`${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${tail}`);
  };

  act(operationId?: string): Act {
    const id: OperationId = toOperationId(operationId ?? `op-${this.newId()}`);
    return { operationId: id, by: null };
  }

  /** Time goes on; every command of a test happens at its own moment. */
  later(ms = 60_000): void {
    this.nowMs += ms;
  }

  ports(): Ports {
    return {
      clock: {
        ms: () => this.nowMs,
        instant: () => toInstant(new Date(this.nowMs).toISOString()),
        today: () => toBusinessDay(new Date(this.nowMs).toISOString().slice(0, 10)),
      },
      newId: this.newId,
      journal: this.journal,
      ...(this.snapshots && { snapshots: this.snapshots }),
      pointTo: async (generation) => {
        this.generation = generation;
        return true;
      },
    };
  }

  identity(): ShopIdentity {
    return {
      shopId: toShopId(this.shopId),
      deviceId: toDeviceId(this.deviceId),
      generation: this.generation,
    };
  }

  /** Starts the app. Throws if it refuses to open; `start` is for tests of that. */
  async open(): Promise<{ readonly shop: Shop; readonly notices: readonly OpeningNotice[] }> {
    const outcome = await this.start();
    if (outcome.kind === 'refused') throw new Error(`${outcome.why}: ${outcome.detail}`);
    this.shop = outcome.shop;
    return outcome;
  }

  start() {
    return openShop(this.ports(), this.identity(), this.journal.end(), () => undefined);
  }

  /** Closes the app as a kill does: without saying goodbye. */
  close(): void {
    this.shop?.sender.stop();
    this.shop?.search.stop();
    this.shop?.db.close();
  }

  async restart() {
    this.close();
    return this.open();
  }
}

function aHash(text: string): string {
  let hash = 2166136261;
  for (const letter of text) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619);
  return (hash >>> 0).toString(16).padStart(64, '0');
}
