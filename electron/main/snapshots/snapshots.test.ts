import { beforeEach, describe, expect, it } from 'vitest';

import { type CrashDisk, crashDisk } from '#test/support/crash-disk.ts';
import {
  aboutDay,
  bytesOf,
  listed,
  readAll,
  shelf,
  shelfOn,
  verified,
  withShop,
  written,
} from '#test/support/snapshot-shelf.ts';

let disk: CrashDisk;
let on: ReturnType<typeof shelfOn>;
beforeEach(() => {
  disk = withShop(crashDisk());
  on = shelfOn(disk);
});

describe('a snapshot', () => {
  it('is there once it was written to the end, and reads back byte for byte', async () => {
    expect(await listed(on)).toEqual([]);
    const outcome = await written(on, aboutDay(7));
    expect(outcome).toMatchObject({ kind: 'kept', snapshot: { serial: 1, isVerified: false } });
    const [snapshot] = await listed(shelfOn(disk));
    expect(snapshot).toMatchObject({ name: '00000001-1', end: aboutDay(7).end, isThere: true });
    expect(await readAll(on, '00000001-1')).toEqual(Buffer.concat([...bytesOf(7)]));
  });

  it('larger than one piece reads back whole', async () => {
    const large = [1, 2, 3].map((at) => Buffer.alloc(700_001, at));
    await written(on, aboutDay(7), large);
    expect((await readAll(on, '00000001-1')).equals(Buffer.concat(large))).toBe(true);
  });

  it('is not kept if fewer bytes arrived than were sent, or a piece is missing', async () => {
    const begun = await on.snapshots.begin(aboutDay(1));
    const writing = begun.kind === 'begun' ? begun.writing : 0;
    const bytes = Buffer.from('ten bytes!');
    expect((await on.writings.add({ writing, index: 1, bytes })).kind).toBe('no-such-writing');
    expect((await on.writings.add({ writing, index: 0, bytes })).kind).toBe('taken');
    const outcome = await on.snapshots.finish({ writing, bytes: 11, tables: [] });
    expect(outcome).toEqual({ kind: 'not-whole' });
    expect([...disk.files().keys()]).toEqual(['/shop/shop.json']);
    const again = await on.snapshots.finish({ writing, bytes: 10, tables: [] });
    expect(again).toEqual({ kind: 'no-such-writing' });
  });

  it('that the page gave up half way leaves nothing behind, nor does one begun anew', async () => {
    const first = await on.snapshots.begin(aboutDay(1));
    expect(first.kind).toBe('begun');
    const second = await written(on, aboutDay(2));
    expect(second.kind).toBe('kept');
    expect(await listed(on)).toHaveLength(1);
    const third = await on.snapshots.begin(aboutDay(3));
    if (third.kind === 'begun') await on.writings.abandon(third.writing);
    expect([...disk.files().keys()].filter((path) => path.endsWith('.tmp'))).toEqual([]);
  });

  it.each(['ENOSPC', 'EDQUOT'])(
    'is refused by a full disk (%s) at any byte, with nothing left behind, and works with room',
    async (code) => {
      await verified(on, aboutDay(1));
      const before = [...disk.files().keys()];
      let refusals = 0;
      for (let room = 0; ; room += 30) {
        disk.fill(code, room);
        const outcome = await written(on, aboutDay(2));
        disk.fill(undefined);
        if (outcome.kind === 'kept') break;
        expect(['disk-full', 'refused'], String(room)).toContain(outcome.kind);
        expect([...disk.files().keys()]).toEqual(before);
        refusals += 1;
      }
      expect(refusals).toBeGreaterThan(15);
      expect(await written(on, aboutDay(2))).toMatchObject({ kind: 'kept' });
    },
  );

  it('is not begun where one like the last would take the room that sales need', async () => {
    let free = 1024 ** 3;
    on = shelfOn(disk, () => free);
    await verified(on, aboutDay(1));
    free = 200 * 1024 ** 2 + 10;
    expect(await on.snapshots.begin(aboutDay(2))).toEqual({ kind: 'no-room', free });
    free = 200 * 1024 ** 2 + 1000;
    expect((await on.snapshots.begin(aboutDay(2))).kind).toBe('begun');
  });

  it('is given up while it grows if the room shrinks meanwhile', async () => {
    let free = 1024 ** 3;
    on = shelfOn(disk, () => free);
    const begun = await on.snapshots.begin(aboutDay(1));
    const writing = begun.kind === 'begun' ? begun.writing : 0;
    const bytes = Buffer.alloc(4 * 1024 ** 2);
    expect((await on.writings.add({ writing, index: 0, bytes })).kind).toBe('taken');
    free = 1;
    expect((await on.writings.add({ writing, index: 1, bytes })).kind).toBe('disk-full');
    expect([...disk.files().keys()]).toEqual(['/shop/shop.json']);
  });

  it('whose proof the disk cannot read any more is counted; the others are there, and new ones are made', async () => {
    for (let day = 1; day < 4; day += 1) await verified(on, aboutDay(day));
    const open: CrashDisk['open'] = async (path, flags) => {
      if (!path.endsWith('00000002-1.proof')) return disk.open(path, flags);
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    };
    const after = shelfOn({ ...disk, open });
    expect((await listed(after)).map(({ serial }) => serial)).toEqual([3, 1]);
    expect(await after.snapshots.list()).toMatchObject({ unreadable: 1 });
    expect((await verified(after, aboutDay(4))).serial).toBe(4);
  });

  it('that differs from the shop goes when the next one is begun: they do not fill the disk', async () => {
    await verified(on, aboutDay(1));
    await verified(on, aboutDay(2));
    for (let quarter = 0; quarter < 9; quarter += 1) await written(on, aboutDay(3));
    expect((await listed(on)).map(({ serial }) => serial)).toEqual([11, 10, 2, 1]);
    await verified(on, aboutDay(4));
    await on.snapshots.tidy();
    expect((await listed(on)).every(({ isVerified }) => isVerified)).toBe(true);
  });

  it('of another shop, of a newer app or with a flipped proof is counted, and left alone', async () => {
    await written(on, aboutDay(1));
    const [path = '', text = Buffer.alloc(0)] = proofs()[0] ?? [];
    for (const [from, to] of [
      ['shop-1', 'shop-2'],
      ['snapshot/1', 'snapshot/2'],
      ['"count":1', '"count":9'],
    ] as const) {
      disk.put(path, Buffer.from(text.toString('utf8').replace(from, to)));
      const list = await on.snapshots.list();
      expect(list).toEqual({ kind: 'snapshots', snapshots: [], unreadable: 1 });
    }
    await verified(on, aboutDay(2));
    await verified(on, aboutDay(3));
    await on.snapshots.tidy();
    expect(disk.files().has(path)).toBe(true);
  });
});

describe('vouching', () => {
  it('is believed for exactly these bytes, and lasts', async () => {
    await written(on, aboutDay(1));
    const [one] = await listed(on);
    const { name = '', sha256 = '' } = one ?? {};
    const wrong = await on.snapshots.vouch({ name, sha256: 'f'.repeat(64) });
    expect(wrong).toEqual({ kind: 'not-whole' });
    expect(await on.snapshots.vouch({ name: '00000009-1', sha256 })).toEqual({ kind: 'gone' });
    expect((await listed(on))[0]?.isVerified).toBe(false);
    expect(await on.snapshots.vouch({ name, sha256 })).toEqual({ kind: 'vouched' });
    expect((await listed(shelfOn(disk)))[0]?.isVerified).toBe(true);
  });

  it('is not believed for bytes that changed meanwhile', async () => {
    await written(on, aboutDay(1));
    const [one] = await listed(on);
    flip('00000001-1');
    const { name = '', sha256 = '' } = one ?? {};
    expect(await on.snapshots.vouch({ name, sha256 })).toEqual({ kind: 'not-whole' });
  });
});

describe('tidying', () => {
  it('keeps what rotation keeps, and a damaged newest one drops nothing', async () => {
    for (const count of [1, 2, 3]) await verified(on, aboutDay(count, { day: '2026-11-02' }));
    flip('00000003-1');
    flip('00000002-1');
    expect(await on.snapshots.tidy()).toEqual({ kind: 'tidied', dropped: [] });
    await verified(on, aboutDay(4, { day: '2026-11-02' }));
    await verified(on, aboutDay(5, { day: '2026-11-02' }));
    const outcome = await on.snapshots.tidy();
    expect(outcome).toEqual({
      kind: 'tidied',
      dropped: ['00000001-1', '00000002-1', '00000003-1'],
    });
    expect((await listed(on)).map(({ serial }) => serial)).toEqual([5, 4]);
  });

  it('goes by what the owner chose', async () => {
    for (const count of [1, 2, 3, 4, 5]) await verified(on, aboutDay(count));
    expect(await on.snapshots.tidy()).toEqual({ kind: 'tidied', dropped: [] });
    const { snapshots } = shelfOn(disk, undefined, { days: 3, weeks: 0, months: 0 });
    const dropped = ['00000001-1', '00000002-1'];
    expect(await snapshots.tidy()).toEqual({ kind: 'tidied', dropped });
  });

  it('lets a rewritten snapshot take the place of the one that names the person', async () => {
    for (const count of [1, 2, 3]) await verified(on, aboutDay(count));
    const about = aboutDay(99, { replaces: '00000001-1' });
    const rewritten = await verified(on, about);
    expect(rewritten).toMatchObject({ serial: 1, revision: 2, end: aboutDay(1).end });
    expect(await on.snapshots.tidy()).toEqual({ kind: 'tidied', dropped: ['00000001-1'] });
    expect((await listed(on)).map(({ name }) => name)).toEqual([
      '00000003-1',
      '00000002-1',
      '00000001-2',
    ]);
    const none = await on.snapshots.begin(aboutDay(4, { replaces: '00000009-1' }));
    expect(none).toEqual({ kind: 'not-writable', code: 'NO_SUCH_SNAPSHOT' });
  });
});

describe('how far snapshots cover the journal', () => {
  it('is what the older says of the newest two that were read again to the last byte', async () => {
    const covered = async () => (await on.snapshots.covered())?.count;
    await written(on, aboutDay(1));
    expect(await covered()).toBeUndefined();
    await verified(on, aboutDay(2));
    expect(await covered()).toBeUndefined();
    await verified(on, aboutDay(3));
    await verified(on, aboutDay(4));
    expect(await covered()).toBe(3);
    flip('00000004-1');
    expect(await covered()).toBe(2);
    flip('00000003-1');
    expect(await covered()).toBeUndefined();
  });

  it('is not counted twice for one that was only written anew', async () => {
    await verified(on, aboutDay(2));
    await verified(on, aboutDay(2, { replaces: '00000001-1' }));
    expect(await on.snapshots.covered()).toBeUndefined();
  });
});

function proofs() {
  return [...disk.files()].filter(([path]) => path.endsWith('.proof'));
}

function flip(name: string): void {
  const path = `${shelf}/${name}.json.gz`;
  const bytes = disk.files().get(path) ?? Buffer.alloc(0);
  bytes.writeUInt8(bytes.readUInt8(5) ^ 1, 5);
  disk.put(path, bytes);
}
