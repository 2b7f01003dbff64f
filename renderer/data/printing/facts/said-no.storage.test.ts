import { afterEach, beforeEach, expect, it } from 'vitest';

import type { RowId } from '#domain/kernel/units.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { stepsOf } from '#test/support/printed.ts';

import type { Shop } from '../../shop.ts';

let computer: TestComputer;
let shop: Shop;
let people: readonly RowId[];

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop } = await computer.open());
  const birthday = { calendar: 'solar', month: 8, day: 15, leap: false, year: null } as const;
  const no = { name: '王芳', birthday, address: '龙井路 1 号', consent: 'no' } as const;
  const notAsked = { name: '李四', birthday, address: '龙井路 2 号' };
  const cards = [await madeCard(shop, computer, no), await madeCard(shop, computer, notAsked)];
  people = cards.map(({ id }) => id);
});

afterEach(() => computer.close());

async function printed(document: DocumentKind, paperId: string): Promise<readonly unknown[]> {
  const subject = { kind: 'customers', customerIds: people } as const;
  const steps = await stepsOf(shop, { document, subject, paperId });
  return steps.map((step) => (step.kind === 'sheet' ? step.about : step.why));
}

it('nobody who wants no contact gets a birthday card, as no greeting goes to them', async () => {
  expect(await printed('birthdayCard', 'a6')).toEqual(['said-no', [people[1]]]);
});

it('their card and the label on their parcel are no greeting', async () => {
  expect(await printed('memberCard', 'card90x54')).toEqual([[people[0]], [people[1]]]);
  expect(await printed('addressLabel', 'label60x40')).toEqual([[people[0]], [people[1]]]);
});
