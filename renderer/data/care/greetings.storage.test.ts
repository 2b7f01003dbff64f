import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fillTemplate } from '#domain/care/greeting-template.ts';
import type { GreetingPlace } from '#domain/care/greeting.ts';
import { usualGreetings } from '#domain/care/usual-greetings.ts';
import type { Card } from '#domain/customers/card.ts';
import { cents } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { valueOf } from '#test/support/value-of.ts';

import { saveSettings } from '../catalogue/settings.ts';
import { mergeCards } from '../customers/merge-cards.ts';
import { deleteCard } from '../customers/delete-card.ts';
import { readProgram } from '../loyalty/program.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import { recordSale } from '../sales/record-sale.ts';
import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import {
  deleteGreeting,
  greetingValues,
  greetingsFor,
  greetingsOf,
  saveGreeting,
} from './greetings.ts';

let computer: TestComputer;
let shop: Shop;

const birthday: GreetingPlace = { occasion: 'birthday', language: 'zh-CN', tone: 'warm' };
const [usual] = usualGreetings.filter(
  ({ occasion, language, tone }) =>
    occasion === 'birthday' && language === 'zh-CN' && tone === 'warm',
);

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

function act() {
  computer.later();
  return computer.act();
}

async function texts() {
  return (await greetingsFor(shop, 'birthday', 'zh-CN')).map(({ text, origin }) => [origin, text]);
}

describe('the words to greet with', () => {
  it('are the app’s own for every occasion, language and tone, before anyone wrote any', async () => {
    expect(await greetingsOf(shop)).toEqual(usualGreetings);
    expect(await texts()).toHaveLength(2);
  });

  it('are the shop’s in their place once it changed them, and the app’s again when it resets them', async () => {
    const changed = { ...birthday, text: ' {name}，生日快乐！ ' };
    valueOf(await saveGreeting(shop, { ...changed, id: usualId() }, act()), computer);
    expect((await texts())[0]).toEqual(['changed', '{name}，生日快乐！']);

    valueOf(await deleteGreeting(shop, usualId(), act()), computer);
    expect((await texts())[0]).toEqual(['usual', usual?.text]);

    valueOf(
      await saveGreeting(shop, { ...changed, id: usualId(), text: '再来一次' }, act()),
      computer,
    );
    expect((await texts())[0]).toEqual(['changed', '再来一次']);
  });

  it('keep their place: words of a birthday do not become those of a festival', async () => {
    const moved = { id: usualId(), occasion: 'festival', language: 'en', tone: 'plain' } as const;
    const refused = await saveGreeting(shop, { ...moved, text: '{festival}好' }, act());
    expect(refused).toMatchObject({ ok: false, refusal: { kind: 'not-here' } });
    valueOf(await saveGreeting(shop, { ...moved, text: '您好' }, act()), computer);
    expect((await texts())[0]).toEqual(['changed', '您好']);
    expect(await greetingsFor(shop, 'festival', 'en')).toHaveLength(2);
  });

  it('grow by the shop’s own, which come before the app’s, and go again', async () => {
    const id = valueOf(await saveGreeting(shop, { ...birthday, text: '生日好' }, act()), computer);
    expect((await texts())[0]).toEqual(['own', '生日好']);
    valueOf(
      await saveGreeting(shop, { ...birthday, tone: 'plain', id, text: '好' }, act()),
      computer,
    );
    expect((await texts())[1]).toEqual(['own', '好']);
    valueOf(await deleteGreeting(shop, id, act()), computer);
    expect(await texts()).toHaveLength(2);
    const gone = await saveGreeting(shop, { ...birthday, id, text: '好' }, act());
    expect(gone).toEqual({ ok: false, refusal: { kind: 'unknown' } });
  });

  it('are not kept where they cannot be filled, and nothing is written then', async () => {
    const before = await shop.db.documents.count();
    const refused = await saveGreeting(shop, { ...birthday, text: '{姓名}好' }, act());
    expect(refused).toMatchObject({
      ok: false,
      refusal: { kind: 'unknown-placeholder', found: '{姓名}', instead: 'name' },
    });
    expect(await shop.db.documents.count()).toBe(before);
  });

  it('come back by undo, and can be changed again after one', async () => {
    const change = act();
    valueOf(await saveGreeting(shop, { ...birthday, id: usualId(), text: '好' }, change), computer);
    valueOf(await undoOperation(shop, change.operationId, act()), computer);
    expect((await texts())[0]).toEqual(['usual', usual?.text]);
    valueOf(
      await saveGreeting(shop, { ...birthday, id: usualId(), text: '很好' }, act()),
      computer,
    );
    expect((await texts())[0]).toEqual(['changed', '很好']);

    const reset = act();
    valueOf(await deleteGreeting(shop, usualId(), reset), computer);
    valueOf(await undoOperation(shop, reset.operationId, act()), computer);
    expect((await texts())[0]).toEqual(['changed', '很好']);
  });
});

describe('what a greeting can say of a customer', () => {
  let wang: Card;

  beforeEach(async () => {
    wang = await madeCard(shop, computer, { name: '王芳', gender: 'female' });
  });

  it('is name and title, and nothing that is not known or better not said', async () => {
    expect(await greetingValues(shop, wang.id, 'zh-CN')).toEqual({
      name: '王芳',
      title: '女士',
      address: '女士',
      shop: '小店',
      points: '',
      lastProduct: '',
      tier: '',
      days: '',
      festival: '',
    });
  });

  it('is points, last goods, tier and days once there are any, in the customer’s language', async () => {
    await saveSettings(shop, { shopName: '芳华茶社' }, act());
    const program = await readProgram(shop.db);
    const gold = { id: 'gold', name: '金卡', threshold: cents(20_000), percent: 100 };
    valueOf(await saveProgram(shop, { tiers: [...program.tiers, gold] }, act()), computer);
    await sold('正山小种', 12_800);
    computer.later(35 * 86_400_000);
    expect(await greetingValues(shop, wang.id, 'en', 'Mid-Autumn')).toMatchObject({
      title: 'Ms',
      address: 'Madam',
      shop: '芳华茶社',
      points: '128',
      lastProduct: '正山小种',
      tier: 'member',
      days: '35',
      festival: 'Mid-Autumn',
    });
    await soldSale(shop, computer, wang.id, 10_000);
    expect(await greetingValues(shop, wang.id, 'zh-CN')).toMatchObject({
      tier: '金卡',
      // That sale had no words.
      lastProduct: '',
      days: '',
    });
  });

  it('of a merged card is what the one card says, by any of its ids', async () => {
    const old = await madeCard(shop, computer, { name: '王芳芳', phones: ['13800138000'] });
    await sold('普洱', 5_000, old.id);
    valueOf(await mergeCards(shop, { members: [wang.id, old.id], choices: {} }, act()), computer);
    const values = await greetingValues(shop, old.id, 'zh-CN');
    expect(values).toEqual(await greetingValues(shop, wang.id, 'zh-CN'));
    expect(values).toMatchObject({ title: '女士', lastProduct: '普洱', points: '50' });
  });

  it('is nothing for a card that is gone', async () => {
    await deleteCard(shop, wang.id, act());
    expect(await greetingValues(shop, wang.id, 'zh-CN')).toBeUndefined();
  });

  it('fills all of the app’s words without a hole for somebody without a name', async () => {
    const nameless = await madeCard(shop, computer, { phones: ['13900139000'] });
    for (const { text, language } of usualGreetings) {
      const values = await greetingValues(shop, nameless.id, language);
      if (values === undefined) throw new Error('no card');
      const filled = fillTemplate(text, values);
      expect(filled.ok && filled.value).toMatch(/朋友|friend/);
      expect(filled.ok && filled.value).not.toMatch(/[{}]|undefined|null/);
    }
  });

  async function sold(name: string, total: number, id = wang.id) {
    const draft = amountOf(total, id);
    const lines = draft.lines.map((line) => ({ ...line, text: name }));
    valueOf(await recordSale(shop, { ...draft, lines }, act()), computer);
  }
});

function usualId() {
  if (usual === undefined) throw new Error('no words for a birthday');
  return usual.id;
}
