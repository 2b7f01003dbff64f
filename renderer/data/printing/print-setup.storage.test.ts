import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { usualTemplate } from '#domain/printing/usual-templates.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { valueOf } from '#test/support/value-of.ts';

import type { Shop } from '../shop.ts';
import { printHabitsOf, printSetupOf, setPrintHabits, setPrintSetup } from './print-setup.ts';
import { deleteTemplate, saveTemplate } from './templates.ts';

const roll = { printer: '前台', paperId: 'roll58', copies: 2 };
const office = { printer: '办公室', paperId: 'a6', copies: 1 };

let computer: TestComputer;
let shop: Shop;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
});

afterEach(() => computer.close());

it('knows no printer until somebody chose one', async () => {
  expect(await printSetupOf(shop, 'receipt')).toBeNull();
  expect(await printHabitsOf(shop)).toEqual({ autoAfterSale: null });
});

it('gives the other slips the printer of the first, one copy of each', async () => {
  await setPrintSetup(shop, 'afterSale', roll);

  expect(await printSetupOf(shop, 'afterSale')).toEqual(roll);
  expect(await printSetupOf(shop, 'refund')).toEqual({ ...roll, copies: 1 });
  expect(await printSetupOf(shop, 'memberCard')).toBeNull();
});

it('gives no slip a paper that it has no template for', async () => {
  await setPrintSetup(shop, 'afterSale', office);

  expect(await printSetupOf(shop, 'receipt')).toBeNull();
});

it('keeps its own, forgets it, and is read after a restart', async () => {
  await setPrintSetup(shop, 'afterSale', office);
  await setPrintSetup(shop, 'receipt', { ...roll, copies: 500 });
  await setPrintHabits(shop, { autoAfterSale: 'receipt' });
  ({ shop } = await computer.restart());

  expect(await printSetupOf(shop, 'receipt')).toEqual({ ...roll, copies: 99 });
  expect(await printHabitsOf(shop)).toEqual({ autoAfterSale: 'receipt' });
  await setPrintSetup(shop, 'receipt', null);
  expect(await printSetupOf(shop, 'receipt')).toBeNull();
});

describe('the template that was picked by hand', () => {
  it('is kept with the printer, for this document and this paper only', async () => {
    const { id: templateId } = usualTemplate('afterSale', 'roll58', printLanguage('zh-CN').words);
    await setPrintSetup(shop, 'afterSale', { ...roll, templateId });
    ({ shop } = await computer.restart());

    expect(await printSetupOf(shop, 'afterSale')).toEqual({ ...roll, templateId });
    expect(await printSetupOf(shop, 'receipt')).toEqual({ ...roll, copies: 1 });
    await setPrintSetup(shop, 'afterSale', { ...roll, paperId: 'a6', templateId });
    expect(await printSetupOf(shop, 'afterSale')).toEqual({ ...roll, paperId: 'a6' });
  });

  it('is chosen by its rule again once that template is gone', async () => {
    const usual = usualTemplate('afterSale', 'roll58', printLanguage('zh-CN').words);
    const { document, paper, parts, numbersPages } = usual;
    const own = {
      document,
      paper,
      parts,
      numbersPages,
      name: '茶',
      rule: { kind: 'always' },
    } as const;
    const templateId = valueOf(await saveTemplate(shop, own, computer.act()), computer);
    await setPrintSetup(shop, 'afterSale', { ...roll, templateId });
    expect(await printSetupOf(shop, 'afterSale')).toEqual({ ...roll, templateId });

    valueOf(await deleteTemplate(shop, templateId, computer.act()), computer);
    expect(await printSetupOf(shop, 'afterSale')).toEqual(roll);
  });
});
