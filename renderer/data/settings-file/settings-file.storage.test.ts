import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { cents } from '#domain/kernel/units.ts';
import { readSettingsFile, settingsFileText } from '#domain/settings-file/settings-file.ts';
import { shopKits } from '#domain/start/shop-kinds.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { valueOf } from '#test/support/value-of.ts';

import { careRulesOf, saveCareRule } from '../care/care-rules.ts';
import { greetingsOf, saveGreeting } from '../care/greetings.ts';
import { readCareSettings } from '../care/care-settings.ts';
import { customFieldsOf } from '../catalogue/custom-fields.ts';
import { saveLogo } from '../catalogue/logo.ts';
import { saveSettings, settingsOf } from '../catalogue/settings.ts';
import { saveStaff } from '../catalogue/staff.ts';
import { tagsOf } from '../catalogue/tags.ts';
import { readProgram } from '../loyalty/program.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import type { Shop } from '../shop.ts';
import { addKitTags, applyShopKit } from '../start/apply-shop-kit.ts';
import { isNewShop } from '../start/is-new-shop.ts';
import { undoOperation } from '../undo.ts';
import { settingsOfShop } from './settings-of-shop.ts';
import { takeSettingsIn } from './take-settings-in.ts';

const words = {
  tags: ['烫染', '学生'],
  fields: ['发质'],
  ask: '问问新发型',
  again: '该修剪了',
  greetings: { 'zh-CN': '{name}您好', 'zh-TW': '{name}您好！', en: 'Hello {name}' },
};

let first: TestComputer;
let second: TestComputer;
let shop: Shop;
let other: Shop;

beforeEach(async () => {
  first = new TestComputer();
  second = new TestComputer('till-2');
  ({ shop } = await first.open());
  ({ shop: other } = await second.open());
});

afterEach(() => {
  first.close();
  second.close();
});

async function setUp(): Promise<void> {
  valueOf(await saveSettings(shop, { shopName: '小林美发' }, first.act()), first);
  valueOf(await saveLogo(shop, 'data:image/webp;base64,UklGRg==', first.act()), first);
  valueOf(await applyShopKit(shop, shopKits.hair, words, first.act()), first);
  valueOf(await addKitTags(shop, words.tags, first.act()), first);
  const [usual] = await greetingsOf(shop);
  if (usual === undefined) throw new Error('The app has no greetings.');
  valueOf(await saveGreeting(shop, { ...usual, text: '{name}，生日好！' }, first.act()), first);
}

async function file() {
  const read = readSettingsFile(settingsFileText(await settingsOfShop(shop)));
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value;
}

describe('the settings of one shop as a file', () => {
  it('make another shop the same, and twice is as good as once', async () => {
    await setUp();
    const wanted = await file();
    valueOf(await takeSettingsIn(other, wanted, second.act()), second);
    valueOf(await takeSettingsIn(other, wanted, second.act()), second);

    expect((await settingsOf(other)).shopName).toBe('小林美发');
    expect(await readProgram(other.db)).toEqual(await readProgram(shop.db));
    expect(await readCareSettings(other.db)).toEqual(await readCareSettings(shop.db));
    expect((await tagsOf(other)).map(({ name }) => name)).toEqual(words.tags);
    expect((await customFieldsOf(other)).map(({ name }) => name)).toEqual(words.fields);
    expect((await careRulesOf(other)).map(({ afterDays }) => afterDays)).toEqual([7, 30]);
    expect((await greetingsOf(other)).filter(({ origin }) => origin !== 'usual').length).toBe(4);
    expect(settingsFileText(await settingsOfShop(other))).toContain('UklGRg==');
  });

  it('go back in one step', async () => {
    await setUp();
    const before = await readProgram(other.db);
    const act = second.act();
    valueOf(await takeSettingsIn(other, await file(), act), second);
    valueOf(await undoOperation(other, act.operationId, second.act()), second);
    expect((await settingsOf(other)).shopName).toBe('');
    expect(await readProgram(other.db)).toEqual(before);
    expect(await careRulesOf(other)).toEqual([]);
  });

  it('are refused whole where they would make given points coarser', async () => {
    const earn = { points: 1, forEvery: cents(100), decimals: 2 };
    valueOf(await saveProgram(other, { earn }, second.act()), second);
    const before = await settingsOf(other);
    const outcome = await takeSettingsIn(other, await file(), second.act());
    expect(outcome).toMatchObject({ ok: false, refusal: { kind: 'fewer-decimals' } });
    expect(await settingsOf(other)).toEqual(before);
  });

  it('name nobody who works there', async () => {
    await setUp();
    const staff = valueOf(
      await saveStaff(shop, { name: '小林师傅', code: 'L', active: true }, first.act()),
      first,
    );
    const [rule] = await careRulesOf(shop);
    if (rule === undefined) throw new Error('The kit has made no rule.');
    valueOf(await saveCareRule(shop, { ...rule, staffId: staff.id }, first.act()), first);
    const text = settingsFileText(await settingsOfShop(shop));
    expect(text).not.toContain('小林师傅');
    expect(text).not.toContain(staff.id);
  });
});

describe('another file', () => {
  it.each([
    ['a picture', 'no-settings', '\u0089PNG'],
    ['another program', 'no-settings', '{"format":"x","version":1}'],
    ['a newer version', 'newer', '{"format":"regulars-settings","version":2}'],
    ['an endless one', 'too-large', ' '.repeat(20_000_001)],
  ])('of %s is refused', (_, kind, text) => {
    expect(readSettingsFile(text)).toMatchObject({ ok: false, refusal: { kind } });
  });

  it('of garbage in the right places brings nothing that a shop could not work by', async () => {
    const rubbish = {
      tags: [{}, 7, { name: ' ' }],
      rules: [{ trigger: 'x' }],
      care: { life: 'x' },
    };
    const text = JSON.stringify({
      format: 'regulars-settings',
      version: 1,
      ...rubbish,
      program: 7,
    });
    const read = readSettingsFile(text);
    if (!read.ok) throw new Error(read.refusal.kind);
    valueOf(await takeSettingsIn(other, read.value, second.act()), second);
    expect(await tagsOf(other)).toEqual([]);
    expect(await readCareSettings(other.db)).toEqual(await readCareSettings(shop.db));
  });
});

describe('a kind of shop', () => {
  it('is set up and taken back whole, so that another can be chosen', async () => {
    expect(await isNewShop(shop)).toBe(true);
    const before = await readProgram(shop.db);
    const [settings, tags] = [first.act(), first.act()];
    valueOf(await applyShopKit(shop, shopKits.optician, words, settings), first);
    valueOf(await addKitTags(shop, words.tags, tags), first);
    expect(await isNewShop(shop)).toBe(false);
    expect((await readCareSettings(shop.db)).life).toEqual(shopKits.optician.life);
    expect((await careRulesOf(shop)).every(({ isOn }) => isOn)).toBe(true);

    for (const { operationId } of [tags, settings])
      valueOf(await undoOperation(shop, operationId, first.act()), first);
    expect(await readProgram(shop.db)).toEqual(before);
    expect(await tagsOf(shop)).toEqual([]);
    expect(await careRulesOf(shop)).toEqual([]);
    expect(await customFieldsOf(shop)).toEqual([]);
  });
});
