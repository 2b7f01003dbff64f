import { expect, it } from 'vitest';

import { cardFrom } from '#domain/customers/card-document.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { manyCards } from '#test/support/list-steps.ts';
import { quietly } from '#test/support/quietly.ts';

import { columnsOf } from '../columns/columns-of.ts';
import { tagMany } from '../customers/batch/tag-many.ts';
import { liveCustomers } from '../customers/customer-documents.ts';
import { undoOperation } from '../undo.ts';
import { mergeTags } from './merge-tags.ts';
import { saveTag, tagsOf } from './tags.ts';

it('two tags become one on a thousand cards as one long command, and two again by one undo', async () => {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  await manyCards(shop, computer, 1_000);
  const ids = (await liveCustomers(shop.db)).map(({ id }) => id);
  await tagMany(shop, ids, 'VIP', computer.act(), quietly);
  const [vip] = await tagsOf(shop);
  const regular = await saveTag(shop, { name: '老客', colour: 'teal' }, computer.act());
  if (vip === undefined || !regular.ok) throw new Error('The tags could not be made.');
  const tagsInUse = async () =>
    new Set((await liveCustomers(shop.db)).map(cardFrom).flatMap(({ tagIds }) => tagIds));

  const act = computer.act();
  expect(await mergeTags(shop, { from: vip.id, into: regular.value.id }, act)).toEqual({
    ok: true,
    value: 1_000,
  });
  expect(await tagsInUse()).toEqual(new Set([regular.value.id]));

  await undoOperation(shop, act.operationId, computer.act());
  expect(await tagsInUse()).toEqual(new Set([vip.id]));
  expect((await tagsOf(shop)).length).toBe(2);
  columnsOf(shop).stop();
  computer.close();
}, 60_000);
