import '#test/support/pretend-indexeddb.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { liveCustomers } from '#data/customers/customer-documents.ts';
import { newCardDocument } from '#data/customers/create-card.ts';
import type { Shop } from '#data/shop.ts';
import { beginLong } from '#data/write/long-operation.ts';
import { TestComputer } from '#test/support/a-shop.ts';

import { openImportJob } from './open-import-job.ts';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  computer.close();
});

/** A worker that was just past its commit when it stopped answering: slow, or out of memory. */
function stub(how: 'silent' | 'dies', begun: () => void) {
  class FakeWorker {
    private readonly hearers: Record<string, ((event: unknown) => void)[]> = {};
    private isDead = false;
    addEventListener(kind: string, hear: (event: unknown) => void) {
      (this.hearers[kind] ??= []).push(hear);
    }
    postMessage(asked: { kind: string; act?: { operationId: never; by: null } }) {
      if (asked.kind !== 'run' || !asked.act) return;
      void this.run(asked.act);
    }
    async run(act: { operationId: never; by: null }) {
      const long = await beginLong(shop, act);
      await long?.stage(async (write) => {
        newCardDocument(write, { name: '王芳' });
      });
      // The commit is written; putting in place takes longer than the patience of the page.
      const { db } = shop;
      const real = db.transaction.bind(db);
      let count = 0;
      // @ts-expect-error test
      db.transaction = async (...args: unknown[]) => {
        if (Array.isArray(args[1]) && args[1].length >= 10) count += 1;
        if (count === 2 && !this.isDead) {
          // @ts-expect-error test
          delete db.transaction;
          begun();
          if (how === 'dies')
            for (const hear of this.hearers['error'] ?? []) hear({ message: 'out of memory' });
          if (how === 'dies') return new Promise(() => undefined); // the thread is gone
          await new Promise((resolve) => {
            setTimeout(resolve, 3_500);
          }); // a slow disk
        }
        // @ts-expect-error test
        return real(...args);
      };
      await long?.commit({ created: 1 });
      if (this.isDead) return;
      for (const hear of this.hearers['message'] ?? [])
        hear({ data: { kind: 'done', answer: { ok: true, value: {} } } });
    }
    terminate() {
      this.isDead = true;
    }
  }
  vi.stubGlobal('Worker', FakeWorker);
}

describe('an import whose worker ends after its commit', () => {
  it('is not said to be cancelled, and stands in place', { timeout: 15_000 }, async () => {
    let pressed: () => void = () => undefined;
    const begun = new Promise<void>((resolve) => {
      pressed = resolve;
    });
    stub('silent', () => pressed());
    const job = openImportJob(shop, new File(['x'], 'x.csv'));
    const run = job.run({} as never, computer.act(), () => undefined);
    await begun;
    job.cancel();
    const outcome = await run.catch((error: unknown) => error);
    expect((await liveCustomers(shop.db)).length).toBe(1);
    expect(await shop.db.longOperations.count()).toBe(0);
    expect(outcome).not.toMatchObject({ ok: false, refusal: { kind: 'cancelled' } });
  });

  it('is finished by the page when the worker dies', async () => {
    stub('dies', () => undefined);
    const job = openImportJob(shop, new File(['x'], 'x.csv'));
    const outcome = await job
      .run({} as never, computer.act(), () => undefined)
      .catch((error: unknown) => error);
    expect(outcome).toBeDefined();
    expect((await liveCustomers(shop.db)).length).toBe(1);
    expect(await shop.db.longOperations.count()).toBe(0);
  });
});
