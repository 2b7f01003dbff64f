import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { onScreen, placeOf } from './window-place.ts';
import { keepPlace, rememberedPlace } from './window-places.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const second = { x: 1920, y: 0, width: 1920, height: 1040 };
const place = { x: 100, y: 50, width: 1280, height: 800, maximized: false };
let folder = '';
let path = '';

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regulars-place-'));
  path = join(folder, 'window.json');
});

afterEach(async () => rm(folder, { recursive: true }));

describe('the place of the window', () => {
  it('is remembered, written whole and with nothing left beside', async () => {
    expect(await rememberedPlace(path, [screen])).toBeUndefined();
    await keepPlace(path, [screen], place);
    await keepPlace(path, [screen], { ...place, maximized: true });
    expect(await rememberedPlace(path, [screen])).toEqual({ ...place, maximized: true });
    expect(await readdir(folder)).toEqual(['window.json']);
    expect(await readFile(path, 'utf8')).toMatch(/\n$/);
  });

  it('is another one for each set of screens: home with one, back in the shop with two', async () => {
    const onSecond = { ...place, x: 2200 };
    await keepPlace(path, [screen, second], onSecond);
    expect(await rememberedPlace(path, [screen])).toBeUndefined();
    await keepPlace(path, [screen], place);
    expect(await rememberedPlace(path, [second, screen])).toEqual(onSecond);
    expect(await rememberedPlace(path, [screen])).toEqual(place);
  });

  it('is the last one where the screens are new', async () => {
    await keepPlace(path, [screen], place);
    await keepPlace(path, [screen, second], { ...place, x: 200 });
    const wide = { x: 0, y: 0, width: 3840, height: 2100 };
    expect((await rememberedPlace(path, [wide]))?.x).toBe(200);
  });

  it('is kept for eight sets of screens, no more', async () => {
    for (let width = 1; width <= 12; width += 1) {
      await keepPlace(path, [{ ...screen, width: 1900 + width }], place);
    }
    expect(JSON.parse(await readFile(path, 'utf8'))).toHaveLength(8);
  });

  it('that an older version wrote still counts', async () => {
    await writeFile(path, JSON.stringify(place));
    expect(await rememberedPlace(path, [screen])).toEqual(place);
  });

  it.each([
    '',
    '[]',
    '[null]',
    '[{"screens":1}]',
    '{"x":0,"y":0,"width":0,"height":1}',
    '{"x":"0"}',
  ])('is forgotten if it reads %j', async (text) => {
    await writeFile(path, text);
    expect(await rememberedPlace(path, [screen])).toBeUndefined();
  });

  it.each([null, {}, { x: 0, y: 0, width: 0, height: 1 }, { x: '0' }, { ...place, y: 0.5 }])(
    'is none: %j',
    (value) => expect(placeOf(value)).toBeUndefined(),
  );

  it('that lies across two screens belongs to the one with more of it', () => {
    const across = { ...place, x: 1500, height: 1000 };
    expect(onScreen(across, [{ ...screen, height: 700 }, second])?.height).toBe(1000);
  });

  it('stays where it can be seen', () => {
    expect(onScreen(place, [screen])).toEqual(place);
    expect(onScreen({ ...place, y: -30 }, [screen])?.y).toBe(0);
  });

  it('is forgotten when its screen is gone', () => {
    expect(onScreen({ ...place, x: 2500 }, [screen])).toBeUndefined();
    expect(onScreen({ ...place, x: -1200 }, [screen])).toBeUndefined();
  });

  it('fits a smaller screen, and is never too small to work at', () => {
    const small = { x: 0, y: 0, width: 1024, height: 740 };
    expect(onScreen(place, [small])).toMatchObject({ width: 1024, height: 740 });
    expect(onScreen({ ...place, width: 300, height: 200 }, [screen])?.width).toBe(1000);
  });
});
