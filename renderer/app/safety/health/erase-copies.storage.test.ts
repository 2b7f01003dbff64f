import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { erasePerson } from '#data/customers/erase-person.ts';
import { journalMoment } from '#data/health/journal-moment.ts';
import { everythingIn } from '#data/self-check.ts';
import type { Shop } from '#data/shop.ts';
import { toDeviceId, toInstant, toShopId } from '#domain/kernel/units.ts';
import type { FileHead } from '#domain/sync/file/format.ts';
import type { Rows } from '#domain/sync/rows.ts';
import type { ErasingCalls } from '#platform/erasing-calls.ts';
import { writeSnapshot } from '#platform/sync-file/write-sync-file.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';

import { eraseCopies } from './erase-copies.ts';

let computer: TestComputer;
let shop: Shop;
let before: Rows;
let erasedMs: number;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  const wang = await madeCard(shop, computer, { name: '王芳' });
  before = await everythingIn(shop.db);
  await erasePerson(shop, wang.id, computer.act());
  erasedMs = computer.nowMs;
  await shop.sender.settled();
});

afterEach(() => computer.close());

describe('a shop whose place was taken', () => {
  it('goes if somebody was erased since, and stays as the way back if nobody was', async () => {
    const dropped: string[] = [];
    const shops = [erasedMs - 1, erasedMs + 1].map((ms) => ({
      name: String(ms),
      replacedAt: new Date(ms).toISOString(),
    }));
    const calls = callsOf({
      listReplaced: async () => ({ kind: 'replaced', shops }),
      dropReplaced: async (name: string) => ({ kind: 'dropped', name: dropped.push(name) }),
    });
    expect(await eraseCopies(shop.db, calls)).toEqual([]);
    expect(dropped).toEqual([String(erasedMs - 1)]);
  });
});

describe('a snapshot', () => {
  it('that has a later revision without them is not written anew at every look', async () => {
    const files = new Map([
      ['1-1', await snapshotOf(before)],
      ['1-2', await snapshotOf(await everythingIn(shop.db))],
    ]);
    let begun = 0;
    const calls = callsOf({
      listSnapshots: async () => ({ kind: 'snapshots', snapshots: [...files.keys()].map(named) }),
      readSnapshot: async (name: string) => piece(files.get(name)),
      beginSnapshot: async () => ({ kind: 'disk-full', begun: (begun += 1) }),
      tidySnapshots: async () => ({ kind: 'tidied', dropped: files.delete('1-1') }),
    });
    expect(await eraseCopies(shop.db, calls)).toEqual([]);
    expect(begun).toBe(0);
  });
});

describe('the journal', () => {
  it('is not called clear if a damaged line or a body that nobody can read may name them', async () => {
    const whole = computer.journal.records;
    expect(await eraseCopies(shop.db, callsOf({}))).toEqual([]);
    computer.journal.records = whole.slice(1);
    expect(await eraseCopies(shop.db, callsOf({}))).toEqual(['journal']);
    computer.journal.records = whole;
    const calls = callsOf({});
    computer.journal.records = whole.map((one) => ({ ...one, body: '{"kind":"of-a-newer-app"}' }));
    expect(await eraseCopies(shop.db, calls)).toEqual(['journal']);
  });

  it('that begins later since snapshots took its first records still says when it was written', async () => {
    const { records } = computer.journal;
    const begins = { count: records.length - 1, hash: '' };
    const read = async (after: number) =>
      after < begins.count
        ? ({ kind: 'unreadable', code: 'DROPPED' } as const)
        : computer.journal.read(after);
    const moment = await journalMoment(shop.db, { read, begins });
    expect(moment).toEqual({ records: records.length, atMs: erasedMs });
  });
});

/** A computer with a journal and nothing else, but for what a test puts there. */
function callsOf(own: Readonly<Record<string, (name: string) => Promise<unknown>>>): ErasingCalls {
  const { journal } = computer;
  const ids = (body: string) => [...body.matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id);
  const idsOf = new Map(journal.records.map(({ number, body }) => [number, ids(body)]));
  const calls = {
    openShop: async () => ({
      kind: 'opened',
      begins: { count: 0, hash: '' },
      end: { count: idsOf.size },
    }),
    readJournal: async () => ({
      kind: 'page',
      records: journal.records.map((one) => ({ ...one, ids: idsOf.get(one.number) ?? [] })),
      more: false,
    }),
    eraseInJournal: async () => ({ kind: 'erased' }),
    listSnapshots: async () => ({ kind: 'snapshots', snapshots: [] }),
    tidySnapshots: async () => ({ kind: 'tidied' }),
    clearSetAside: async () => ({ kind: 'cleared' }),
    listReplaced: async () => ({ kind: 'replaced', shops: [] }),
    ...own,
  };
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Only what erasing asks of them.
  return calls as unknown as ErasingCalls;
}

function named(name: string) {
  const [serial, revision] = name.split('-').map(Number);
  return { name, serial, revision, isThere: true, isVerified: false };
}

function piece(bytes: Uint8Array | undefined) {
  return bytes === undefined ? { kind: 'gone' } : { kind: 'piece', bytes, isLast: true };
}

async function snapshotOf({ entries, documents, texts }: Rows): Promise<Uint8Array> {
  const head: FileHead = {
    shop: toShopId(shop.shopId),
    device: toDeviceId(shop.deviceId),
    madeAt: toInstant(new Date(computer.nowMs).toISOString()),
    kind: 'complete',
    schema: 1,
  };
  const tables = { entries: [entries], documents: [documents], texts: [texts], others: new Map() };
  const pieces: Uint8Array[] = [];
  for await (const one of writeSnapshot(head, tables).bytes) pieces.push(one);
  return Buffer.concat(pieces);
}
