import { accept } from '#domain/kernel/result.ts';
import {
  type BlockEntry,
  blockOf,
  blockOwners,
  blockSize,
  blockToClaim,
  isBlock,
} from '#domain/sync/exchange/number-blocks.ts';

import type { WritingShop } from '../shop.ts';
import type { ShopDatabase } from '../shop-database.ts';
import type { Act } from '../write/act.ts';
import { readCounters, writeCounters } from '../write/counters.ts';
import { operate } from '../write/operate.ts';

/**
 * Sees to it that this counter gives out numbers that no other one does (`design.md` §8.8): before it meets anybody it
 * claims block 0, since it is the shop's first; one that came later claims a block of its own; and one whose claim came
 * later than another's goes over to a new one. Numbers that were given stay. Answers whether anything was written.
 */
export async function ownNumbers(shop: WritingShop, act: Act): Promise<boolean> {
  const { db, deviceId } = shop;
  const claims = await claimsIn(db);
  const founder = claims.find(({ block }) => block === 0)?.device ?? deviceId;
  const owners = blockOwners(claims, founder);
  const isKnown = claims.some(({ device }) => device === deviceId);
  const { nextCardNumber } = await readCounters(db);
  const block = blockOf(deviceId, owners, nextCardNumber - 1);
  if (isKnown && block !== undefined) {
    if (!isIn(block, nextCardNumber)) await goOnIn(db, block);
    return false;
  }
  const used = await numbersUsed(db);
  const claimed = claims.length === 0 ? 0 : blockToClaim(deviceId, owners, used);
  await operate<null, never>(shop, act, async (write) => {
    write.addEntry<BlockEntry>({
      kind: 'number_block',
      subject: null,
      device: deviceId,
      block: claimed,
    });
    if (!isIn(claimed, write.nextNumber)) write.drawNumbersFrom(firstFree(claimed, used));
    return accept(null);
  });
  return true;
}

/** After a rebuild the next number follows the highest of all cards, which may be another counter's. */
async function goOnIn(db: ShopDatabase, block: number): Promise<void> {
  const used = await numbersUsed(db);
  await db.transaction('rw', db.local, async () => {
    const counters = await readCounters(db);
    if (isIn(block, counters.nextCardNumber)) return;
    await writeCounters(db, { ...counters, nextCardNumber: firstFree(block, used) });
  });
}

async function claimsIn(db: ShopDatabase): Promise<readonly BlockEntry[]> {
  const entries = await db.entries.where('mark').equals('number_block').toArray();
  return entries
    .flatMap((entry) => (isBlock(entry) ? [entry] : []))
    .sort((one, other) => (one.rev + one.id < other.rev + other.id ? -1 : 1));
}

/** All numbers that are on cards; only asked where a block begins. */
async function numbersUsed(db: ShopDatabase): Promise<readonly number[]> {
  const numbers: number[] = [];
  await db.documents
    .where('kind')
    .equals('customer')
    .each(({ fields }) => {
      const number = Number(fields['number']);
      if (Number.isSafeInteger(number) && number > 0) numbers.push(number);
    });
  return numbers;
}

function isIn(block: number, number: number): boolean {
  return Math.floor(number / blockSize) === block;
}

function firstFree(block: number, used: readonly number[]): number {
  let next = Math.max(1, block * blockSize + 1);
  for (const number of used) if (isIn(block, number) && number >= next) next = number + 1;
  return next;
}
