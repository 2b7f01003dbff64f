import {
  type FileHandle,
  mkdtemp,
  open,
  readFile,
  readdir,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { mostBytes, writeCalendar } from './write-calendar.ts';

let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-calendar-'));
  path = join(folder, '日历.ics');
  await writeCalendar(path, calendarOf('old'));
});

afterEach(async () => rm(folder, { recursive: true }));

const calendarOf = (summary: string) =>
  `BEGIN:VCALENDAR\r\nSUMMARY:${summary}\r\nEND:VCALENDAR\r\n`;

it('keeps the whole old calendar on a full disk, and no half of the new one', async () => {
  for (const fault of ['ENOSPC', 'EDQUOT']) {
    const outcome = await writeCalendar(path, calendarOf('new'), faulty('writeFile', fault));
    expect(outcome).toEqual({ kind: 'disk-full' });
    expect(await readdir(folder)).toEqual(['日历.ics']);
    expect(await readFile(path, 'utf8')).toBe(calendarOf('old'));
  }
});

it('has not written what the disk did not take', async () => {
  const outcome = await writeCalendar(path, calendarOf('new'), faulty('sync', 'EIO'));
  expect(outcome).toEqual({ kind: 'not-writable', code: 'EIO' });
  expect(await readFile(path, 'utf8')).toBe(calendarOf('old'));
  expect(await readdir(folder)).toEqual(['日历.ics']);
});

it('a kill in the middle leaves the old calendar, and its rest is no hindrance', async () => {
  await writeFile(`${path}.new`, 'BEGIN:VCALENDAR\r\nSUMM');
  expect(await writeCalendar(path, calendarOf('new'))).toEqual({ kind: 'written' });
  expect(await readFile(path, 'utf8')).toBe(calendarOf('new'));
  expect(await readdir(folder)).toEqual(['日历.ics']);
});

it('follows no link that somebody laid into the shared folder', async () => {
  const other = join(folder, 'secret');
  await writeFile(other, 'mine');
  await symlink(other, `${path}.new`);
  expect(await writeCalendar(path, calendarOf('new'))).toEqual({ kind: 'written' });
  expect(await readFile(other, 'utf8')).toBe('mine');
  expect(await readFile(path, 'utf8')).toBe(calendarOf('new'));
});

it('refuses more than phones can bear', async () => {
  const large = calendarOf('字'.repeat(mostBytes / 3));
  expect(await writeCalendar(path, large)).toEqual({ kind: 'too-large', most: mostBytes });
  expect(await readFile(path, 'utf8')).toBe(calendarOf('old'));
});

/** A real file of which one act fails, after a part of it was done. */
function faulty(act: 'writeFile' | 'sync', code: string) {
  return async (beside: string): Promise<FileHandle> => {
    const file = await open(beside, 'wx');
    await file.write('BEGIN:VC');
    const fault = async () => {
      throw Object.assign(new Error('disk'), { code });
    };
    return Object.assign(Object.create(file) as FileHandle, {
      writeFile: async () => undefined,
      sync: async () => undefined,
      close: async () => file.close(),
      [act]: fault,
    });
  };
}
