import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CareRule } from '#domain/care/care-rule.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { kept, soldTo, takenBack, theOne, withRule } from '#test/support/kept-care.ts';
import { valueOf } from '#test/support/value-of.ts';
import type { Shop } from '../shop.ts';
import { careRulesOf, saveCareRule } from './care-rules.ts';
import { followUpWords } from './follow-up-words.ts';
import { editFollowUp } from './follow-ups.ts';

let computer: TestComputer;
let shop: Shop;
let rule: CareRule;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  rule = await withRule(shop, computer, { text: '问合不合脚' });
  const anna = await madeCard(shop, computer, { name: '王芳' });
  await soldTo([shop, computer], anna.id);
  await kept(shop);
});

afterEach(() => computer.close());

async function said(): Promise<string | undefined> {
  const one = await theOne(shop);
  return (await followUpWords(shop.db, [one])).get(one.id);
}

async function ruleSays(text: string): Promise<void> {
  valueOf(await saveCareRule(shop, { ...rule, text }, computer.act()), computer);
}

async function clerkSays(text: string) {
  const act = computer.act();
  const { id, ...known } = await theOne(shop);
  valueOf(await editFollowUp(shop, id, { ...known, text, minute: 600 }, act), computer);
  return act;
}

describe('the words of a rule', () => {
  test('can be emptied', async () => {
    expect(await said()).toBe('问合不合脚');
    await ruleSays(' ');
    expect(await careRulesOf(shop)).toMatchObject([{ text: '' }]);
    expect(await said()).toBeUndefined();
    await ruleSays('送鞋油');
    expect(await said()).toBe('送鞋油');
  });

  test('can be emptied in one of its follow-ups, and are there again with an undo', async () => {
    const act = await clerkSays('');
    expect(await said()).toBeUndefined();
    await takenBack([shop, computer], act);
    expect(await said()).toBe('问合不合脚');
  });

  test('stay the words of the rule where only the time was changed', async () => {
    await clerkSays('问合不合脚');
    expect(await theOne(shop)).toMatchObject({ minute: 600, textId: null });
    await ruleSays('送鞋油');
    expect(await said()).toBe('送鞋油');
  });
});
