import { beforeEach, describe, expect, it } from 'vitest';

import type { SharedFile } from '#electron/contract-sharing.ts';
import { type CrashDisk, crashDisk } from '#test/support/crash-disk.ts';
import {
  aStick,
  counter,
  pack,
  put,
  putFor,
  usb,
  wordsOf,
} from '#test/support/meeting-counters.ts';

import type { MeetingPlace } from './meeting-place.ts';

let disk: CrashDisk;
let till1: MeetingPlace;
let till2: MeetingPlace;
beforeEach(() => {
  disk = aStick();
  [till1, till2] = [counter(disk, 'till1'), counter(disk, 'till2')];
});

describe('a file that one counter puts', () => {
  it('is found by the other, whole and byte for byte', async () => {
    const outcome = await put(till1, pack(1));
    expect(outcome).toMatchObject({ kind: 'put', isSynced: true });
    const { files, devices } = await till2.list();
    expect(files).toMatchObject([{ device: 'till1', month: '202611', number: 1 }]);
    expect(devices).toEqual(['till1']);
    const [file = aFile()] = files;
    expect(await till2.prove(file)).toEqual({ kind: 'whole', bytes: wordsOf(1).length });
    expect(await till2.read(file, 0)).toMatchObject({ bytes: wordsOf(1), isLast: true });
    expect(await till2.confirm(file)).toEqual({ kind: 'durable', isSynced: true });
  });

  it('is never written over, in whichever month the number lies', async () => {
    const first = await putFor(till1, pack(1));
    for (const again of [pack(1), pack(1, '202512'), pack(1, '202701')]) {
      const outcome = await put(
        till1,
        again,
        Buffer.from('something else under my number'.repeat(2)),
      );
      expect(outcome).toEqual({ kind: 'exists', files: [first] });
    }
    expect((await till1.prove(first)).kind).toBe('whole');
    expect((await till2.list()).files).toEqual([first]);
    expect((await put(till2, pack(1))).kind).toBe('put');
  });

  it('is found though the clock was put right and its month is an earlier one', async () => {
    await putFor(till1, pack(1, '202711'));
    await putFor(till1, pack(2, '202611'));
    const { files } = await till2.list();
    expect(files.map((file) => file.kind === 'pack' && file.number)).toEqual([2, 1]);
  });

  it('may be the shop’s key, which anybody puts and each only once', async () => {
    const outcome = await put(till1, { kind: 'key' });
    expect(outcome).toMatchObject({ kind: 'put', file: { kind: 'key' } });
    expect((await put(till2, { kind: 'key' })).kind).toBe('exists');
    expect((await till2.list()).files).toHaveLength(1);
  });
});

describe('a file that is still being copied', () => {
  it('is waited for at every length, and whole at the last', async () => {
    const file = await putFor(till1, pack(1));
    const path = pathOf(file);
    const whole = disk.files().get(path) ?? Buffer.alloc(0);
    for (let length = 0; length < whole.length; length += 1) {
      disk.put(path, whole.subarray(0, length));
      expect(await till2.prove(file)).toEqual({ kind: 'partial', bytes: length });
    }
    disk.put(path, Buffer.concat([whole, Buffer.from('\n')]));
    expect((await till2.prove(file)).kind).toBe('partial');
    disk.put(path, whole);
    expect((await till2.prove(file)).kind).toBe('whole');
  });

  it('is not listed under the name it has meanwhile, and what a cloud doubled is only counted', async () => {
    const file = await putFor(till1, pack(1));
    const folder = `${usb}/till1/202611`;
    const name = pathOf(file).slice(folder.length + 1);
    for (const other of [`${name}.tmp`, name.replace('.json', ' (1).json'), '.DS_Store']) {
      disk.put(`${folder}/${other}`, Buffer.from('x'));
    }
    disk.put(`${usb}/desktop.ini`, Buffer.from('x'));
    const { files, foreign } = await till2.list();
    expect(files).toEqual([file]);
    expect(foreign).toBe(4); // With the note that lies among the keys of this stick.
  });

  it('that an earlier try left is cleared away by its own counter alone', async () => {
    await till1.begin(pack(1));
    await till2.begin(pack(1));
    await put(till1, pack(1));
    const left = [...disk.files().keys()].filter((path) => path.endsWith('.tmp'));
    expect(left).toEqual([`${usb}/till2/202611/till2.tmp`]);
  });
});

describe('deleting', () => {
  it('takes files that a newer whole one of the same counter holds, and empty months', async () => {
    const old = [await putFor(till1, pack(1, '202610')), await putFor(till1, pack(2))];
    const covering = await putFor(till1, pack(3));
    const deletion = { files: old, covering, others: [] };
    expect(await till1.delete(deletion)).toEqual({ kind: 'deleted', files: 2 });
    expect(await till1.delete(deletion)).toEqual({ kind: 'deleted', files: 2 });
    expect((await till1.list()).files).toEqual([covering]);
    expect(await disk.list(`${usb}/till1`)).toEqual(['202611']);
    expect(await till1.prove(old[0] ?? aFile())).toEqual({ kind: 'gone' });
  });

  it('takes those of a removed counter where it is named', async () => {
    const theirs = await putFor(till2, pack(9));
    const covering = await putFor(till1, pack(1));
    const deletion = { files: [theirs], covering, others: ['till2'] };
    expect(await till1.delete({ ...deletion, others: ['till3'] })).toMatchObject({
      code: 'NOT_OWN',
    });
    expect(await till1.delete(deletion)).toEqual({ kind: 'deleted', files: 1 });
  });

  it('takes nothing of another counter, no key, and nothing that no whole own file holds', async () => {
    const theirs = await putFor(till2, pack(1));
    const own = await putFor(till1, pack(1));
    const key = await putFor(till1, { kind: 'key' });
    const newer = await putFor(till1, pack(2));
    const no = { kind: 'not-writable', code: 'NOT_OWN' };
    for (const files of [[theirs], [key], [own, theirs], [newer]]) {
      expect(await till1.delete({ files, covering: newer, others: ['keys'] })).toEqual(no);
    }
    const uncovered = { kind: 'not-writable', code: 'NOT_COVERED' };
    const byTheirs = { files: [], covering: theirs, others: [] };
    expect(await till1.delete(byTheirs)).toEqual(uncovered);
    disk.put(pathOf(newer), Buffer.from('half of it'));
    expect(await till1.delete({ files: [own], covering: newer, others: [] })).toEqual(uncovered);
    expect((await till1.list()).files).toHaveLength(4);
  });
});

describe('a stick that is not in', () => {
  it('is said, and nothing is written into the empty place where it was', async () => {
    const isAway = { code: 'ENOENT' };
    const empty = crashDisk();
    empty.put('/media/usb/.keep', Buffer.from(''));
    const away = counter(empty, 'till1');
    await expect(away.list()).rejects.toMatchObject(isAway);
    await expect(away.begin(pack(1))).rejects.toMatchObject(isAway);
    await expect(away.prove(aFile())).rejects.toMatchObject(isAway);
    await expect(away.delete({ files: [], covering: aFile(), others: [] })).rejects.toMatchObject(
      isAway,
    );
    expect([...empty.files().keys()]).toEqual(['/media/usb/.keep']);
  });
});

describe('a folder that counts questions', () => {
  it('is asked less than twenty times in a quiet round of three counters', async () => {
    const months = ['202610', '202611'];
    for (const [at, device] of ['till1', 'till2', 'till3'].entries()) {
      for (const [index, month] of months.entries()) {
        for (let number = 1; number <= 20; number += 1) {
          await putFor(counter(disk, device), pack(at * 100 + index * 20 + number, month));
        }
      }
    }
    const before = disk.calls();
    expect((await till1.list()).files).toHaveLength(120);
    expect(disk.calls() - before).toBeLessThan(20);
    expect(disk.calls() - before).toBe(1 + 1 + 3 + 6);
  });
});

function pathOf(file: SharedFile): string {
  if (file.kind === 'key') return `${usb}/keys/key-${file.hash}.age`;
  const number = String(file.number).padStart(10, '0');
  return `${usb}/${file.device}/${file.month}/${number}-${file.hash}.json.age`;
}

function aFile(): SharedFile {
  return { kind: 'pack', device: 'till1', month: '202611', number: 1, hash: 'a'.repeat(32) };
}
