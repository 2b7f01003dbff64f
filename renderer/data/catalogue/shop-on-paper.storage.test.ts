import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { refused } from '#test/support/refused.ts';

import { photoOf } from '../customers/photo.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { readCategoryCare, saveCategoryCare } from './category-care.ts';
import { saveLogo } from './logo.ts';
import { saveSettings, settingsOf } from './settings.ts';

const sign = 'data:image/webp;base64,UklGRg==';
const other = 'data:image/webp;base64,AAAA';

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

async function shown(): Promise<string | null> {
  const { logoId } = await settingsOf(shop);
  return logoId === null ? null : photoOf(shop, logoId);
}

describe('the shop’s sign', () => {
  it('is on everything once it was chosen, and the one before comes back by undo', async () => {
    await saveLogo(shop, sign, computer.act());
    computer.later();
    const act = computer.act();
    await saveLogo(shop, other, act);
    expect(await shown()).toBe(other);
    await undoOperation(shop, act.operationId, computer.act());
    expect(await shown()).toBe(sign);
  });

  it('can be taken off, and leaves the rest that the shop says of itself', async () => {
    await saveSettings(shop, { shopPhone: ' 0571 8888 ' }, computer.act());
    await saveLogo(shop, sign, computer.act());
    await saveLogo(shop, null, computer.act());
    expect(await shown()).toBeNull();
    expect((await settingsOf(shop)).shopPhone).toBe('0571 8888');
  });

  it('is a picture, and no page that a picture could fetch', async () => {
    for (const wrong of ['', 'https://shop.example/a.png', 'data:image/svg+xml;base64,AAAA'])
      expect(await saveLogo(shop, wrong, computer.act())).toEqual(refused('not-a-picture'));
    expect(await shown()).toBeNull();
  });
});

describe('care by category', () => {
  it('is kept for each category by itself, and undone by itself', async () => {
    await saveCategoryCare(shop, '围巾', ' 冷水手洗 ', computer.act());
    computer.later();
    const act = computer.act();
    await saveCategoryCare(shop, '茶/绿茶', '密封冷藏', act);
    expect(await readCategoryCare(shop.db)).toEqual(
      new Map([
        ['围巾', '冷水手洗'],
        ['茶/绿茶', '密封冷藏'],
      ]),
    );
    await undoOperation(shop, act.operationId, computer.act());
    expect([...(await readCategoryCare(shop.db)).keys()]).toEqual(['围巾']);
  });

  it('is gone once its words are taken out', async () => {
    await saveCategoryCare(shop, '围巾', '冷水手洗', computer.act());
    await saveCategoryCare(shop, '围巾', '  ', computer.act());
    expect((await readCategoryCare(shop.db)).size).toBe(0);
  });
});
