import { chmod, mkdir, mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { calendarFile } from './calendar-file.ts';

const words = { title: '放在哪里', fileName: '熟客日历.ics' };
let home = '';
let shared = '';

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'regulars-calendar-'));
  shared = join(home, '网盘');
  await mkdir(shared);
});

afterEach(async () => rm(home, { recursive: true }));

const calendarOf = (day: string, stamp = '20261123T010000Z') =>
  ['BEGIN:VCALENDAR', `DTSTAMP:${stamp}`, `DTSTART:${day}`, 'END:VCALENDAR', ''].join('\r\n');

function onThisComputer(answer: () => Promise<string | undefined> = async () => undefined) {
  return calendarFile({ placeFile: join(home, 'calendar-file.json'), ask: answer });
}

/** Somebody has chosen this name in the shared folder. */
async function keptAs(name = '日历.ics') {
  const file = onThisComputer(async () => join(shared, name));
  expect(await file.choose(words)).toEqual({ kind: 'chosen' });
  return { file, path: join(shared, name) };
}

describe('the place of the calendar file', () => {
  it('is none until somebody chose it, and nothing is written', async () => {
    const file = onThisComputer();
    expect(await file.look()).toEqual({ kind: 'none' });
    expect(await file.write(calendarOf('20261127'))).toEqual({ kind: 'no-place' });
    expect(await file.choose(words)).toEqual({ kind: 'cancelled' });
    expect(await readdir(home)).toEqual(['网盘']);
  });

  it('is remembered by this computer, and forgotten; the file itself stays', async () => {
    const { file, path } = await keptAs();
    expect(await onThisComputer().look()).toEqual({ kind: 'kept', path, writtenAt: null });
    await file.write(calendarOf('20261127'));
    const { mtime } = await stat(path);
    expect(await onThisComputer().look()).toMatchObject({ writtenAt: mtime.toISOString() });
    expect(await file.forget()).toEqual({ kind: 'forgotten' });
    expect(await onThisComputer().look()).toEqual({ kind: 'none' });
    expect(await readdir(shared)).toEqual(['日历.ics']);
  });

  it('is asked for once at a time, beginning where it lies already', async () => {
    const asked: (string | undefined)[] = [];
    let answer: (path: string) => void = () => undefined;
    const file = calendarFile({
      placeFile: join(home, 'calendar-file.json'),
      ask: async (_words, present) => {
        asked.push(present);
        return new Promise((resolve) => {
          answer = resolve;
        });
      },
    });
    const first = file.choose(words);
    await expect.poll(() => asked).toEqual([undefined]);
    expect(await file.choose(words)).toEqual({ kind: 'cancelled' });
    answer(join(shared, 'a.ics'));
    expect(await first).toEqual({ kind: 'chosen' });
    const second = file.choose(words);
    await expect.poll(() => asked).toEqual([undefined, join(shared, 'a.ics')]);
    answer(join(shared, 'b.ics'));
    expect(await second).toEqual({ kind: 'chosen' });
  });

  it('gets the ending that was not typed, but not over a file that nobody was asked about', async () => {
    const { file } = await keptAs('日历');
    expect(await file.look()).toMatchObject({ path: join(shared, '日历.ics') });
    await writeFile(join(shared, 'other.ics'), calendarOf('20200101'));
    const again = onThisComputer(async () => join(shared, 'other'));
    expect(await again.choose(words)).toEqual({ kind: 'not-possible', code: 'EEXIST' });
    expect(await file.look()).toMatchObject({ path: join(shared, '日历.ics') });
  });

  it.each(['', '[]', '{"path":3}', '{"path":"a.ics"}', '{"path":"/etc/passwd"}'])(
    'is none where the file reads %j',
    async (text) => {
      await writeFile(join(home, 'calendar-file.json'), text);
      expect(await onThisComputer().look()).toEqual({ kind: 'none' });
    },
  );
});

describe('the calendar file', () => {
  it('is replaced whole, with nothing left beside it, and others may read it', async () => {
    const { file, path } = await keptAs();
    for (const day of ['20261127', '20261128']) {
      expect(await file.write(calendarOf(day))).toEqual({ kind: 'written' });
      expect(await readFile(path, 'utf8')).toBe(calendarOf(day));
    }
    expect(await readdir(shared)).toEqual(['日历.ics']);
    if (process.platform !== 'win32') {
      const others = 0o044 & ~process.umask();
      expect((await stat(path)).mode & 0o044).toBe(others);
    }
  });

  it('stays as it is when only the moment of its making differs', async () => {
    const { file, path } = await keptAs();
    await file.write(calendarOf('20261127'));
    const later = calendarOf('20261127', '20261124T020000Z');
    expect(await file.write(later)).toEqual({ kind: 'same' });
    expect(await readFile(path, 'utf8')).toBe(calendarOf('20261127'));
  });

  it('is there again when somebody deleted it', async () => {
    const { file, path } = await keptAs();
    await file.write(calendarOf('20261127'));
    await rm(path);
    expect(await file.write(calendarOf('20261127'))).toEqual({ kind: 'written' });
  });

  it('is not written where the folder is gone, and is when it is back', async () => {
    const { file, path } = await keptAs();
    await rm(shared, { recursive: true });
    expect(await file.write(calendarOf('20261127'))).toEqual({ kind: 'folder-gone' });
    await writeFile(shared, 'a file in its place');
    expect(await file.write(calendarOf('20261127'))).toEqual({ kind: 'folder-gone' });
    await rm(shared);
    await mkdir(shared);
    expect(await file.write(calendarOf('20261127'))).toEqual({ kind: 'written' });
    expect(await file.look()).toMatchObject({ kind: 'kept', path });
  });

  it('takes no other file’s place', async () => {
    const { file, path } = await keptAs();
    await writeFile(path, '我的论文');
    expect(await file.write(calendarOf('20261127'))).toEqual({ kind: 'other-file' });
    expect(await readFile(path, 'utf8')).toBe('我的论文');
    await rm(path);
    await mkdir(path);
    expect(await file.write(calendarOf('20261127'))).toEqual({ kind: 'other-file' });
  });

  it('is the last of many that were written at once', async () => {
    const { file, path } = await keptAs();
    const days = Array.from({ length: 20 }, (_, at) => `202611${String(at + 10)}`);
    const outcomes = await Promise.all(days.map((day) => file.write(calendarOf(day))));
    expect(outcomes).toEqual(days.map(() => ({ kind: 'written' })));
    expect(await readFile(path, 'utf8')).toBe(calendarOf('20261129'));
  });

  it('says a folder in which nobody may write', async () => {
    // Root may write everywhere; a folder in place of the file beside stops everybody.
    const { file, path } = await keptAs();
    await file.write(calendarOf('20261127'));
    await mkdir(join(`${path}.new`, 'full'), { recursive: true });
    await chmod(shared, 0o555);
    const outcome = await file.write(calendarOf('20261128'));
    await chmod(shared, 0o755);
    expect(outcome.kind).toBe('not-writable');
    expect(await readFile(path, 'utf8')).toBe(calendarOf('20261127'));
  });
});
