import { expect, it } from 'vitest';

import { accept } from '#domain/kernel/result.ts';
import { toDeviceId, toInstant, toShopId } from '#domain/kernel/units.ts';
import { keyOf } from '#domain/sync/exchange/file-name.ts';
import { emptyMemory } from '#domain/sync/exchange/memory.ts';
import { memoryText } from '#data/meeting/memory-text.ts';

import { whoseFolder } from './whose-folder.ts';

const device = toDeviceId('tilla01');
const looker = { shopId: toShopId('one-shop'), device, reaches: async () => true };
const complete = { device, month: '202611', number: 1, hash: 'c'.repeat(32) };
const changes = { device, month: '202611', number: 2, hash: 'd'.repeat(32) };
const end = { count: 7, hash: 'e'.repeat(64) };
const remembered = memoryText(
  { ...emptyMemory(device), own: [{ key: keyOf(changes), kind: 'changes', bytes: 9 }] },
  end,
);

/** A shop's two files, of which these are whole, as a counter sees them that remembers this. */
function folderWith(whole: readonly object[], memory: string | null) {
  const folder = {
    list: async () => [complete, changes],
    isWhole: async (file: object) => whole.includes(file),
    recall: async () => memory,
  };
  const lock = {
    open: async (file: object) => {
      const kind = file === complete ? ('complete' as const) : ('changes' as const);
      const madeAt = toInstant('2026-11-23T08:00:00.000Z');
      const head = { shop: looker.shopId, device, madeAt, kind, schema: 1 };
      async function* parts() {
        // Nobody asks how many customers there are.
      }
      return accept({ head, parts });
    },
  };
  return [folder, lock] as const;
}

it('a counter whose complete file went bad on the stick still knows its own backup', async () => {
  expect(await whoseFolder(...folderWith([changes], null), looker)).toEqual({ kind: 'ours' });
  // Nothing opens any more: what this counter remembers is left, unless that is of a journal it has no more.
  expect(await whoseFolder(...folderWith([], remembered), looker)).toEqual({ kind: 'ours' });
  const elsewhere = { ...looker, reaches: async () => false };
  expect(await whoseFolder(...folderWith([], remembered), elsewhere)).toMatchObject({
    kind: 'still-copying',
  });
});

it('another shop is told only from a complete file: nobody joins what came in part', async () => {
  const other = { ...looker, shopId: toShopId('another-shop') };
  const inPart = await whoseFolder(...folderWith([changes], null), other);
  expect(inPart).toEqual({ kind: 'still-copying' });
  const whole = await whoseFolder(...folderWith([changes, complete], null), other);
  expect(whole).toMatchObject({ kind: 'another', customers: 0 });
});
