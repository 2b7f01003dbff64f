import '#test/support/pretend-indexeddb.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { liveCustomers } from '#data/customers/customer-documents.ts';
import { newCardDocument } from '#data/customers/create-card.ts';
import type { Shop } from '#data/shop.ts';
import type { Act } from '#data/write/act.ts';
import { beginLong } from '#data/write/long-operation.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { atTransactions } from '#test/support/at-transactions.ts';

import type { ImportSetup } from './import-job.ts';
import { openImportJob } from './open-import-job.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  vi.stubGlobal('Worker', FakeWorker);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  computer.close();
});

/** A worker that was just past its commit when it stopped answering: slow, or out of memory. */
class FakeWorker {
  static how: 'silent' | 'dies' = 'silent';
  /** Called when the commit is written and its placing begins; a slow disk is as slow as the promise it gives. */
  static atPlacing: () => Promise<void> = async () => {};
  readonly #hearers: Record<string, ((event: unknown) => void)[]> = {};
  #isDead = false;

  addEventListener(kind: string, hear: (event: unknown) => void) {
    (this.#hearers[kind] ??= []).push(hear);
  }

  postMessage(asked: { kind: string; act?: Act }) {
    if (asked.kind === 'run' && asked.act !== undefined) void this.#run(asked.act);
  }

  terminate() {
    this.#isDead = true;
  }

  async #run(act: Act) {
    const long = await beginLong(shop, act);
    await long?.stage(async (write) => {
      newCardDocument(write, { name: '王芳' });
    });
    let commits = 0;
    const letBe = atTransactions(shop.db, (tables) => {
      // The commit and the placing are on all that an action writes, what comes between them on two tables.
      if (!tables.includes('entries') || !tables.includes('outbox')) return undefined;
      commits += 1;
      if (commits < 2 || this.#isDead) return undefined;
      letBe();
      return this.#stopAnswering();
    });
    await long?.commit({ created: 1 });
    if (!this.#isDead)
      this.#say('message', { data: { kind: 'done', answer: { ok: true, value: {} } } });
  }

  async #stopAnswering(): Promise<void> {
    if (FakeWorker.how === 'silent') return FakeWorker.atPlacing();
    this.#say('error', { message: 'out of memory' });
    return new Promise(() => {}); // the thread is gone
  }

  #say(kind: string, event: unknown): void {
    for (const hear of this.#hearers[kind] ?? []) hear(event);
  }
}

describe('an import whose worker ends after its commit', () => {
  it('is not said to be cancelled, and stands in place', async () => {
    const placing = Promise.withResolvers<void>();
    const disk = Promise.withResolvers<void>();
    FakeWorker.how = 'silent';
    FakeWorker.atPlacing = () => {
      placing.resolve();
      return disk.promise;
    };
    const job = openImportJob(shop, new File(['x'], 'x.csv'));
    const run = job.run(setup, computer.act(), () => undefined);
    await placing.promise;
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    job.cancel();
    await vi.advanceTimersByTimeAsync(patienceMs);
    vi.useRealTimers();
    // What the page asks of the database once its patience is over is answered before this is.
    await shop.db.longOperations.toArray();
    disk.resolve();
    expect(await run).toEqual({ ok: true, value: {} });
    expect((await liveCustomers(shop.db)).length).toBe(1);
    expect(await shop.db.longOperations.count()).toBe(0);
  });

  it('is finished by the page when the worker dies', async () => {
    FakeWorker.how = 'dies';
    const job = openImportJob(shop, new File(['x'], 'x.csv'));
    const run = job.run(setup, computer.act(), () => undefined);
    await expect(run).rejects.toThrow('out of memory');
    expect((await liveCustomers(shop.db)).length).toBe(1);
    expect(await shop.db.longOperations.count()).toBe(0);
  });
});

/** The worker of this test does not read it. */
const setup = {} as ImportSetup;
/** Longer than the page waits for a polite end after cancel was pressed. */
const patienceMs = 10_000;
