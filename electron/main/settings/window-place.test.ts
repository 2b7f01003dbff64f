import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { onScreen, parseWindowPlace, readWindowPlace, writeWindowPlace } from './window-place.ts';

const screen = { x: 0, y: 0, width: 1920, height: 1040 };
const place = { x: 100, y: 50, width: 1280, height: 800, maximized: false };

describe('the place of the window', () => {
  it('is remembered, written whole and with nothing left beside', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'regulars-place-'));
    const path = join(folder, 'window.json');
    expect(await readWindowPlace(path)).toBeUndefined();
    await writeWindowPlace(path, place);
    await writeWindowPlace(path, { ...place, maximized: true });
    expect(await readWindowPlace(path)).toEqual({ ...place, maximized: true });
    expect(await readdir(folder)).toEqual(['window.json']);
    expect(await readFile(path, 'utf8')).toMatch(/\n$/);
    await rm(folder, { recursive: true });
  });

  it.each(['[]', 'null', '{}', '{"x":0,"y":0,"width":0,"height":1}', '{"x":"0"}'])(
    'is forgotten if it reads %s',
    (text) => expect(parseWindowPlace(text)).toBeUndefined(),
  );

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
