import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { RowId } from '#domain/kernel/units.ts';
import { documentKinds } from '#domain/printing/documents.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { amountOf, madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { refused } from '#test/support/refused.ts';

import type { Shop } from '../shop.ts';
import { undoOperation } from '../undo.ts';
import { recordSale } from '../sales/record-sale.ts';
import { factsFor } from './facts/facts-for.ts';
import { keepPicture } from './keep-picture.ts';
import { isAboutSomebody, latestRequest } from './latest-request.ts';
import { picturesOf } from './templates.ts';

let computer: TestComputer;
let shop: Shop;
let anna: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  anna = (await madeCard(shop, computer, { name: 'Anna' })).id;
});

afterEach(() => computer.close());

describe('what a customer would be handed now', () => {
  it('is the slip of the last sale that still counts', async () => {
    const first = await soldSale(shop, computer, anna, 5_000);
    const act = computer.act();
    await recordSale(shop, amountOf(9_000, anna), act);
    await undoOperation(shop, act.operationId, computer.act());
    const asked = await latestRequest(shop, 'afterSale', anna);
    expect(asked?.subject).toEqual({ kind: 'entries', entryIds: [first] });
  });

  it('is nothing of what never happened, nor of what is about nobody', async () => {
    expect(await latestRequest(shop, 'receipt', anna)).toBeNull();
    await soldSale(shop, computer, anna, 5_000);
    expect(await latestRequest(shop, 'refund', anna)).toBeNull();
    expect(await latestRequest(shop, 'todayList', anna)).toBeNull();
    expect(isAboutSomebody('priceLabel')).toBe(false);
  });

  it('has facts wherever there is a request, so that the preview shows the customer', async () => {
    await soldSale(shop, computer, anna, 5_000);
    const shown: string[] = [];
    for (const document of documentKinds.filter(isAboutSomebody)) {
      const asked = await latestRequest(shop, document, anna);
      if (asked === null) continue;
      const facts = await factsFor(shop, asked, printLanguage('zh-CN'));
      if (facts.ok && JSON.stringify(facts.value[0]?.blanks).includes('Anna')) shown.push(document);
    }
    expect(shown).toEqual(
      expect.arrayContaining(['afterSale', 'receipt', 'pointsStatement', 'memberCard']),
    );
  });
});

it('a picture is kept for a template before the template is', async () => {
  const address = 'data:image/webp;base64,UklGRg==';
  const kept = await keepPicture(shop, address, computer.act());
  if (!kept.ok) throw new Error(kept.refusal.kind);
  const part = { kind: 'picture', pictureId: kept.value, width: 30, align: 'middle' } as const;
  expect(await picturesOf(shop, { parts: [part] })).toEqual(new Map([[kept.value, address]]));
  expect(await keepPicture(shop, 'x', computer.act())).toEqual(refused('not-a-picture'));
});
