import { beforeAll, describe, expect, it } from 'vitest';

import { type CrashDisk, crashDisk, cuts } from '#test/support/crash-disk.ts';
import { folderCalls } from '#test/support/folder-calls.ts';
import { aStick } from '#test/support/meeting-counters.ts';
import { isWholeRun } from '#test/support/whole-run.ts';

import { type ShopKey, newIdentity, sealIdentity } from '../age/identity.ts';
import { putFile } from './folder-through.ts';
import { changeShopKey, openShopKey } from './shop-key.ts';

const [old, next] = ['门口三棵老槐树7391', '后院一口井2846下雪'];
const change = { present: old, next, logN: 1 };
let ours: ShopKey;
beforeAll(async () => {
  ours = await newIdentity();
});

/** A folder with the shop's key in it, locked with the old passphrase; the work is little, as only tests have it. */
async function aFolder(): Promise<CrashDisk> {
  const disk = aStick();
  await lay(disk, ours, old);
  return disk;
}

async function lay(disk: CrashDisk, { identity }: ShopKey, passphrase: string): Promise<void> {
  const bytes = sealIdentity(identity, passphrase, 1);
  await putFile(folderCalls(disk, 'till9'), { kind: 'key' }, bytes, async () => undefined);
}

async function opens(disk: CrashDisk, passphrase: string): Promise<boolean> {
  const opened = await openShopKey(folderCalls(disk, 'till2'), passphrase);
  return opened.ok && opened.value.identity === ours.identity;
}

async function keysOn(disk: CrashDisk): Promise<number> {
  const list = await folderCalls(disk, 'till2').listShared();
  return list.kind === 'files' ? list.files.length : -1;
}

describe('a new passphrase for the shared folder', () => {
  it('opens the same key on every counter, and the old one opens nothing any more', async () => {
    const disk = await aFolder();
    const changed = await changeShopKey(folderCalls(disk, 'till1'), ours, change);
    expect(changed).toEqual({ ok: true, value: { left: 0 } });
    expect([await opens(disk, old), await opens(disk, next)]).toEqual([false, true]);
    expect(await keysOn(disk)).toBe(1);
  });

  it('is refused to whoever does not know the present one, and no byte changes', async () => {
    const disk = await aFolder();
    const before = [...disk.files()];
    const wrong = { ...change, present: '门口三棵老槐树7392' };
    const refused = await changeShopKey(folderCalls(disk, 'till1'), ours, wrong);
    expect(refused).toEqual({ ok: false, refusal: { kind: 'wrong-passphrase' } });
    expect([...disk.files()]).toEqual(before);
    const none = await changeShopKey(folderCalls(aStick(), 'till1'), ours, change);
    expect(none).toEqual({ ok: false, refusal: { kind: 'no-key' } });
  });

  it('leaves the key of another shop alone, though it has the same passphrase, and says that one is left', async () => {
    const disk = await aFolder();
    await lay(disk, await newIdentity(), old);
    const changed = await changeShopKey(folderCalls(disk, 'till1'), ours, change);
    expect(changed).toEqual({ ok: true, value: { left: 1 } });
    expect([await opens(disk, next), await keysOn(disk)]).toEqual([true, 2]);
  });

  it('is not there on a full disk, and the old one opens as before', async () => {
    const disk = await aFolder();
    disk.fill('ENOSPC');
    const refused = await changeShopKey(folderCalls(disk, 'till1'), ours, change);
    expect(refused).toMatchObject({ refusal: { kind: 'trouble' } });
    disk.fill(undefined);
    expect([await opens(disk, old), await opens(disk, next)]).toEqual([true, false]);
  });
});

describe('a power cut before any step of the change', () => {
  it('leaves a folder that opens with one of the two, and the next try ends it', async () => {
    let done = 0;
    for await (const fault of afterEachCut(() => undefined, kinds)) {
      expect(fault).toBe('');
      done += 1;
    }
    expect(done).toBeGreaterThan(isWholeRun ? 60 : 15);
  });

  /** A suite that passes with a broken disk proves nothing. */
  it.each(['files', 'folders'] as const)('finds a sync of %s that does nothing', async (what) => {
    const found: string[] = [];
    for await (const fault of afterEachCut((disk) => disk.lie(what))) {
      if (fault !== '') found.push(fault);
      if (found.length > 0) break;
    }
    expect(found).toHaveLength(1);
  });
});

/** Two kinds of cut say what eight do, more quickly: the rest is for the long run. */
const kinds = isWholeRun ? cuts : (['synced', 'all'] as const);

/** What is wrong after each of them; nothing, as a rule. */
async function* afterEachCut(
  plant: (disk: CrashDisk) => void,
  kinds = cuts,
): AsyncGenerator<string> {
  const bought = (await aFolder()).files();
  const steps = await stepsOf(bought);
  for (let step = steps; step > 0; step -= 1) {
    const disk = fresh(bought);
    plant(disk);
    disk.cutBefore(step);
    await changeShopKey(folderCalls(disk, 'till1'), ours, change).catch(() => undefined);
    for (const kept of kinds) {
      const fault = await faultAfter(
        disk.afterCut(kept),
        isWholeRun || (kept === 'all' && step % 5 === 0),
      );
      yield fault === undefined ? '' : `step ${step}, ${kept}: ${fault}`;
    }
  }
}

async function faultAfter(disk: CrashDisk, triesAgain: boolean): Promise<string | undefined> {
  const isNew = await opens(disk, next);
  if (!isNew && !(await opens(disk, old))) return 'nothing opens it';
  if (!triesAgain) return undefined;
  const present = isNew ? next : old;
  await changeShopKey(folderCalls(disk, 'till1'), ours, { ...change, present });
  return (await opens(disk, next)) ? undefined : 'the second try lost it';
}

async function stepsOf(bought: ReadonlyMap<string, Buffer>): Promise<number> {
  const disk = fresh(bought);
  await changeShopKey(folderCalls(disk, 'till1'), ours, change);
  return disk.steps() + 1;
}

function fresh(files: ReadonlyMap<string, Buffer>): CrashDisk {
  const disk = crashDisk();
  for (const [path, bytes] of files) disk.put(path, bytes);
  return disk;
}
