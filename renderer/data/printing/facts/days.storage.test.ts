import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { birthdayLine } from '#domain/care/board-lines.ts';
import { daysLater } from '#domain/kernel/days-later.ts';
import { type RowId, toBusinessDay } from '#domain/kernel/units.ts';
import { TestComputer } from '#test/support/a-shop.ts';
import { madeCard } from '#test/support/at-the-counter.ts';
import { wordsPrinted } from '#test/support/printed.ts';
import { openTeaHouse } from '#test/support/tea-house.ts';
import { valueOf as valueLater } from '#test/support/value-of.ts';

import { careBookOf } from '../../care/care-book.ts';
import { answerComplaint, openComplaint } from '../../care/complaints.ts';
import { addFollowUp } from '../../care/follow-ups.ts';
import { greetingSent } from '../../care/greeting-sent.ts';
import { columnsOf } from '../../columns/columns-of.ts';
import { deleteCard } from '../../customers/delete-card.ts';
import { editCard } from '../../customers/edit-card.ts';
import type { Shop } from '../../shop.ts';

let computer: TestComputer;
let shop: Shop;
let wang: RowId;

beforeEach(async () => {
  computer = new TestComputer();
  ({ shop, wang } = await openTeaHouse(computer));
  valueOf(await editCard(shop, wang, { phones: ['138 0013 8000'] }, computer.act()));
});

afterEach(() => {
  careBookOf(shop).stop();
  columnsOf(shop).list.stop();
  computer.close();
});

function valueOf<Value>(result: Parameters<typeof valueLater<Value>>[0]): Value {
  return valueLater(result, computer);
}

describe('what is to do', () => {
  it('on a day: birthdays, promises by their time, and what was left, without who is gone', async () => {
    const today = shop.clock.today();
    const ben = (
      await madeCard(shop, computer, {
        name: 'Ben',
        birthday: { calendar: 'solar', month: 3, day: 1, leap: false, year: 1986 },
      })
    ).id;
    const gone = (await madeCard(shop, computer, { name: '陈大文' })).id;
    const rest = { kind: 'custom', staffId: null, repeat: null } as const;
    const promise = (customerId: RowId, day: typeof today, minute: number | null, text: string) =>
      addFollowUp(shop, { ...rest, customerId, day, minute, text }, computer.act());
    valueOf(await promise(wang, today, null, '寄样品'));
    valueOf(await promise(wang, today, 900, '回电话'));
    valueOf(await promise(ben, daysLater(today, -2), null, '问茶好不好'));
    valueOf(await promise(gone, today, null, '不该在'));
    valueOf(await promise(wang, daysLater(today, 1), null, '明天的'));
    valueOf(await deleteCard(shop, gone, computer.act()));
    const subject = { kind: 'day', day: today } as const;
    expect(await wordsPrinted(shop, { document: 'todayList', subject, paperId: 'a4' })).toEqual(
      [
        '今日待办 2026-03-01',
        '今日待办 3月1日 周日 · 共 4 件',
        ['✓', '时间', '事项', '顾客', '电话'],
        ['□', '', '40 岁生日', 'Ben', ''],
        ['□', '15:00', '回电话', '王芳', '13800138000'],
        ['□', '', '寄样品', '王芳', '13800138000'],
        ['□', '', '问茶好不好（原定 2月27日）', 'Ben', ''],
        '今日待办 2026-03-01',
        ['第 ', ' 页，共 ', ' 页'],
      ].flat(),
    );
  });

  it('in a week: seven days, an empty one to write on', async () => {
    const monday = toBusinessDay('2026-03-02');
    const visit = {
      customerId: wang,
      kind: 'revisit',
      day: daysLater(monday, 1),
      minute: 600,
      text: '取茶',
      staffId: null,
      repeat: null,
    } as const;
    valueOf(await addFollowUp(shop, visit, computer.act()));
    const subject = { kind: 'day', day: monday } as const;
    const words = await wordsPrinted(shop, { document: 'calendarWeek', subject, paperId: 'a4' });
    expect(words.slice(0, 3)).toEqual([
      '一周安排 2026-03-02',
      '一周安排',
      '2026年3月2日 至 2026年3月8日',
    ]);
    expect(words.filter((word) => word.includes('周'))).toHaveLength(9);
    const at = words.indexOf('3月3日 周二');
    expect(words.slice(at)).toEqual(expect.arrayContaining(['元宵']));
    expect(words).toEqual(expect.arrayContaining(['10:00', '取茶', '王芳']));
  });

  it('has nobody who was greeted already, and complaints as long as it is the shop’s turn', async () => {
    const today = shop.clock.today();
    const birthday = { calendar: 'solar', month: 3, day: 1, leap: false, year: null } as const;
    valueOf(await editCard(shop, wang, { birthday }, computer.act()));
    const about = { customerId: wang, saleId: null, staffId: null };
    const draft = { ...about, type: 'goods/quality', what: '茶潮了' } as const;
    const complaintId = valueOf(await openComplaint(shop, draft, computer.act()));
    const subject = { kind: 'day', day: today } as const;
    const things = async () =>
      (await wordsPrinted(shop, { document: 'todayList', subject, paperId: 'roll80' })).filter(
        (word) => /生日|投诉|茶潮/.test(word),
      );
    expect(await things()).toEqual(['生日', '投诉：商品 · 质量']);
    const sent = { customerId: wang, line: birthdayLine(today), text: '生日快乐' };
    valueOf(await greetingSent(shop, sent, computer.act()));
    expect(await things()).toEqual(['投诉：商品 · 质量']);
    valueOf(await answerComplaint(shop, complaintId, { words: '换一罐' }, computer.act()));
    expect(await things()).toEqual([]);
  });
});
