import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { trayIcon } from './tray-icon.ts';
import { trayKeeper } from './tray-keeper.ts';

const words = { open: '打开', quit: '退出', hint: '熟客' };
let folder = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-tray-'));
});

afterEach(async () => rm(folder, { recursive: true }));

describe('staying beside the clock', () => {
  it('is off until somebody asked for it, and a closed window is closed', async () => {
    const tray = aTray([]);
    expect(await tray.habit()).toEqual({ kind: 'habit', isOn: false });
    expect(tray.hidesWindow()).toBe(false);
  });

  it('is remembered; with the picture there a closed window only hides, until the app is quit', async () => {
    const seen: string[] = [];
    const tray = aTray(seen);
    expect(await tray.set({ isOn: true, words })).toEqual({ kind: 'set' });
    expect(await aTray([]).habit()).toEqual({ kind: 'habit', isOn: true });
    expect(tray.hidesWindow()).toBe(true);
    await tray.set({ isOn: true, words: { ...words, open: 'Open' } });
    expect(seen).toEqual(['made', 'says 打开', 'says Open']);
    tray.quit();
    expect(tray.hidesWindow()).toBe(false);
  });

  it('hides no window before the page has said the words', async () => {
    await aTray([]).set({ isOn: true, words });
    expect(aTray([]).hidesWindow()).toBe(false);
  });

  it('ends when it is switched off', async () => {
    const seen: string[] = [];
    const tray = aTray(seen);
    await tray.set({ isOn: true, words });
    await tray.set({ isOn: false, words });
    expect(seen.at(-1)).toBe('removed');
    expect(tray.hidesWindow()).toBe(false);
    expect(await readFile(join(folder, 'tray.json'), 'utf8')).toBe('{"keepInTray":false}\n');
  });

  it('is not kept where the system has no tray: a hidden window would be lost', async () => {
    const tray = trayKeeper({
      habitFile: join(folder, 'tray.json'),
      makePicture: () => {
        throw new Error('no tray');
      },
    });
    expect((await tray.set({ isOn: true, words })).kind).toBe('not-possible');
    expect(tray.hidesWindow()).toBe(false);
    expect(await tray.habit()).toEqual({ kind: 'habit', isOn: false });
  });

  it.each(['', '[]', 'null', '{"keepInTray":1}'])(
    'is off where the file reads %j',
    async (text) => {
      await writeFile(join(folder, 'tray.json'), text);
      expect(await aTray([]).habit()).toEqual({ kind: 'habit', isOn: false });
    },
  );

  it('has a picture of 32 dots', () => {
    const bytes = Buffer.from(trayIcon.replace('data:image/png;base64,', ''), 'base64');
    expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([32, 32]);
  });
});

function aTray(seen: string[]) {
  return trayKeeper({
    habitFile: join(folder, 'tray.json'),
    makePicture: () => {
      seen.push('made');
      return {
        say: ({ open }) => void seen.push(`says ${open}`),
        remove: () => void seen.push('removed'),
      };
    },
  });
}
