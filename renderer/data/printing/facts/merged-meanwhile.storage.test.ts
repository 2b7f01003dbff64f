import { expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { stepsOf } from '#test/support/printed.ts';

import { mergeCards } from '../../customers/merge-cards.ts';

it('two cards that were merged while their labels waited are one person with one label', async () => {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const address = '龙井路 1 号';
  const wang = (await madeCard(shop, computer, { name: '王芳', address })).id;
  const li = (await madeCard(shop, computer, { name: '李四', address })).id;
  const again = (await madeCard(shop, computer, { name: '王小芳', address })).id;
  const subject = { kind: 'customers', customerIds: [again, li, wang] } as const;
  const asked = { document: 'addressLabel', subject, paperId: 'label60x40' } as const;
  expect((await stepsOf(shop, asked)).map(({ kind }) => kind)).toEqual(['sheet', 'sheet', 'sheet']);
  await mergeCards(shop, { members: [wang, again], choices: {} }, computer.act());

  const steps = await stepsOf(shop, asked);

  expect(steps.map((step) => (step.kind === 'sheet' ? step.about : step.why))).toEqual([
    [again],
    [li],
    'gone',
  ]);
  computer.close();
});
