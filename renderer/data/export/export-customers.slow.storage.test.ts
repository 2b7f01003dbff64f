import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { saveCustomField } from '#data/catalogue/custom-fields.ts';
import { saveTag } from '#data/catalogue/tags.ts';
import { deleteCard } from '#data/customers/delete-card.ts';
import { editCard } from '#data/customers/edit-card.ts';
import { erasePerson } from '#data/customers/erase-person.ts';
import { mergeCards } from '#data/customers/merge-cards.ts';
import type { CardEdit } from '#domain/customers/card.ts';
import { guessColumns } from '#domain/customers/import-columns.ts';
import { importRow } from '#domain/customers/import-row.ts';
import { customerColumns } from '#domain/export/customer-cells.ts';
import type { ExportTable } from '#domain/export/export-table.ts';
import { cents } from '#domain/kernel/units.ts';
import { writeCsv } from '#platform/files/write-csv.ts';
import { writeXlsx } from '#platform/files/write-xlsx.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard, soldSale } from '#test/support/at-the-counter.ts';
import { customerWords } from '#test/support/export-words.ts';
import { cellsOf } from '#test/support/read-table.ts';
import { granted, paidIn, spentStored } from '#test/support/stored-counter.ts';

import { readProgram } from '../loyalty/program.ts';
import { saveProgram } from '../loyalty/save-program.ts';
import { exportCustomers } from './export-customers.ts';

/** The shop's own days, and the bonus, which is in the stored value. */
const notImported: readonly string[] = ['storedBonus', 'consentDay', 'createdDay'];

const wangFang: CardEdit = {
  name: '王芳',
  phones: ['+86 138-0013-8000', '010-12345678'],
  gender: 'female',
  birthday: { calendar: 'lunar', month: 6, day: 1, leap: true, year: 1987 },
  wechat: '=wf',
  occupation: '老师',
  address: '人民路 1 号,\n2 楼',
  contactPerson: '李强',
  source: '朋友介绍',
  likes: '"绿茶"',
  dislikes: '-糖',
  note: "'=记\r得",
  formerNumber: '0042',
  stage: 'aiming',
  nextStep: '打电话',
  goneReason: '',
  consent: 'yes',
  expectedValue: cents(123_450),
};

describe('the list of customers that leaves', () => {
  it.each([
    ['CSV', (table: ExportTable) => writeCsv(table)],
    ['XLSX', (table: ExportTable) => writeXlsx([table])],
  ])('comes back as the same card through %s', async (_, write) => {
    const { shop, computer, act } = await openShop();
    const tag = await saveTag(shop, { name: '老客', colour: 'teal' }, act());
    const size = await saveCustomField(shop, { name: '鞋码', kind: 'number', choices: [] }, act());
    if (!tag.ok || !size.ok) throw new Error('Not made');
    const friend = await madeCard(shop, computer, { name: '李强', phones: [] });
    const card = await madeCard(shop, computer, {
      ...wangFang,
      referrerId: friend.id,
      tagIds: [tag.value.id],
      custom: new Map([[size.value, 36.5]]),
    });
    await soldSale(shop, computer, card.id, 12_550);

    const columns = [...customerColumns, `custom/${size.value}` as const];
    const words = {
      ...customerWords,
      heading: (column: (typeof columns)[number]) =>
        column.startsWith('custom/') ? '鞋码' : customerWords.heading(column),
    };
    const file = await write(await exportCustomers(shop, [card.id], columns, words));
    const [headings = [], ...rows] = await cellsOf(file);
    expect(rows).toHaveLength(1);

    const own = [{ id: size.value, name: '鞋码', kind: 'number' as const, choices: [] }];
    const guessed = guessColumns(headings, (text) => text, own);
    expect(guessed).toEqual(
      columns.map((column) => (notImported.includes(column) ? null : column)),
    );
    const read = importRow(rows[0] ?? [], guessed, own);
    expect(read).toMatchObject({
      ok: true,
      value: {
        edit: { ...wangFang, custom: new Map([[size.value, 36.5]]) },
        tags: ['老客'],
        number: card.number,
        referrer: friend.number,
        opening: { spent: 12_550, visits: 1, lastDay: '2026-03-01' },
      },
    });
    computer.close();
  });

  it('has all that a customer can still pay with, so that nobody loses it on the way', async () => {
    const { shop, computer, act } = await openShop();
    const { id } = await madeCard(shop, computer, { name: '王芳' });
    const { stored } = await readProgram(shop.db);
    const topUps = [{ principal: cents(500_00), bonus: cents(50_00) }];
    granted(await saveProgram(shop, { stored: { ...stored, topUps } }, act()));
    await paidIn(shop, computer, id, 500_00);
    await spentStored(shop, computer, id, 110_00);

    const columns = ['name', 'stored', 'storedBonus'] as const;
    const file = await writeCsv(await exportCustomers(shop, [id], columns, customerWords));
    const [headings = [], cells = []] = await cellsOf(file);
    expect(cells).toEqual(['王芳', '440.00', '40.00']);
    const read = importRow(
      cells,
      guessColumns(headings, (text) => text),
      [],
    );
    expect(read).toMatchObject({ ok: true, value: { opening: { stored: 440_00 } } });
    computer.close();
  });

  it('keeps any words, whatever they look like', async () => {
    const { shop, computer, act } = await openShop();
    const card = await madeCard(shop, computer, { name: '王芳' });
    const words = fc.string({ unit: fc.constantFrom(...Array.from('王a \'"=+-@＝,;|\t\n　<&_')) });
    await fc.assert(
      fc.asyncProperty(words, async (note) => {
        await editCard(shop, card.id, { note }, act());
        const table = () => exportCustomers(shop, [card.id], ['number', 'note'], customerWords);
        for (const file of [await writeCsv(await table()), await writeXlsx([await table()])]) {
          expect((await cellsOf(file))[1]?.[1] ?? '').toBe(await storedNote(shop, card.id));
        }
      }),
      { numRuns: 40 },
    );
    computer.close();
  });

  it('has merged cards once, in the order asked for, and nobody who is gone', async () => {
    const { shop, computer, act } = await openShop();
    const [first, second, third, deleted, erased] = [
      await madeCard(shop, computer, { name: '张三' }),
      await madeCard(shop, computer, { name: '张叁' }),
      await madeCard(shop, computer, { name: '李四' }),
      await madeCard(shop, computer, { name: '删掉' }),
      await madeCard(shop, computer, { name: '忘记' }),
    ];
    await mergeCards(shop, { members: [first.id, second.id], choices: {} }, act());
    await deleteCard(shop, deleted.id, act());
    await erasePerson(shop, erased.id, act());
    const names = async (ids: readonly (typeof first.id)[] | 'all') => {
      const file = await writeCsv(await exportCustomers(shop, ids, ['name'], customerWords));
      return (await cellsOf(file)).slice(1).flat();
    };
    expect(await names('all')).toEqual(['张叁', '李四']);
    const asked = [third.id, second.id, deleted.id, first.id, erased.id];
    expect(await names(asked)).toEqual(['李四', '张叁']);
    computer.close();
  });
});

type Opened = Awaited<ReturnType<TestComputer['open']>>['shop'];

async function openShop() {
  const computer = new TestComputer();
  const { shop } = await computer.open();
  const act = () => {
    computer.later();
    return computer.act();
  };
  return { computer, shop, act };
}

/** A card keeps its texts without blanks around them. */
async function storedNote(shop: Opened, id: Parameters<typeof editCard>[1]): Promise<unknown> {
  return (await shop.db.documents.get(id))?.fields['note'] ?? '';
}
