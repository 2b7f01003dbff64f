import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { addDays, daysBetween } from '../kernel/calendar.ts';
import { toBusinessDay } from '../kernel/units.ts';
import { parseQuickAdd } from './quick-add.ts';

/** A Wednesday. */
const today = toBusinessDay('2026-11-25');
const aMonday = toBusinessDay('2024-01-01');

type Case = readonly [
  line: string,
  day: string | null,
  minute: number | null,
  text: string,
  name: string | null,
];

const chinese: readonly Case[] = [
  ['周五下午3点 给王姐打电话', '2026-11-27', 900, '给王姐打电话', '王姐'],
  ['今天 回访李明', '2026-11-25', null, '回访李明', '李明'],
  ['今日下午四点给赵丽送货', '2026-11-25', 960, '给赵丽送货', '赵丽'],
  ['明天给王姐打电话', '2026-11-26', null, '给王姐打电话', '王姐'],
  ['后天上午十点 约陈总看货', '2026-11-27', 600, '约陈总看货', '陈总'],
  ['大后天 提醒李明取眼镜', '2026-11-28', null, '提醒李明取眼镜', '李明'],
  ['今晚8点 发会员日消息', '2026-11-25', 1_200, '发会员日消息', null],
  ['明早9点半 联系张三丰', '2026-11-26', 570, '联系张三丰', '张三丰'],
  ['周五 王姐生日蛋糕', '2026-11-27', null, '王姐生日蛋糕', '王姐'],
  ['周三 盘点', '2026-11-25', null, '盘点', '盘点'],
  ['周二 盘点', '2026-12-01', null, '盘点', '盘点'],
  ['下周五 回访 王芳', '2026-12-04', null, '回访 王芳', '王芳'],
  ['下周三下午2点半 给陈阿姨量尺寸', '2026-12-02', 870, '给陈阿姨量尺寸', '陈阿姨'],
  ['下下周一 补货', '2026-12-07', null, '补货', '补货'],
  ['本周日 问李明满意吗', '2026-11-29', null, '问李明满意吗', '李明满意吗'],
  ['这周六 洗护', '2026-11-28', null, '洗护', '洗护'],
  ['本周一 对账', '2026-11-30', null, '对账', '对账'],
  ['星期天 王姐复诊', '2026-11-29', null, '王姐复诊', '王姐'],
  ['礼拜六上午11点 赵太太取衣服', '2026-11-28', 660, '赵太太取衣服', '赵太太'],
  ['下个星期二 打电话给王姐', '2026-12-01', null, '打电话给王姐', '王姐'],
  ['周末 做活动', '2026-11-28', null, '做活动', '做活动'],
  ['下周末 做活动', '2026-12-05', null, '做活动', '做活动'],
  ['下周 回访李明', '2026-11-30', null, '回访李明', '李明'],
  ['周5 15:00 给王姐打电话', '2026-11-27', 900, '给王姐打电话', '王姐'],
  ['下个月3号 续卡', '2026-12-03', null, '续卡', '续卡'],
  ['下月3日 续卡', '2026-12-03', null, '续卡', '续卡'],
  ['下个月三号 续卡', '2026-12-03', null, '续卡', '续卡'],
  ['下下个月15号 续卡', '2027-01-15', null, '续卡', '续卡'],
  ['本月28号 结账', '2026-11-28', null, '结账', '结账'],
  ['3号 结账', '2026-12-03', null, '结账', '结账'],
  ['28号 结账', '2026-11-28', null, '结账', '结账'],
  ['12月5日 给李明送茶叶', '2026-12-05', null, '给李明送茶叶', '李明'],
  ['十二月五号 给李明送茶叶', '2026-12-05', null, '给李明送茶叶', '李明'],
  ['3月8日 女神节问候', '2027-03-08', null, '女神节问候', null],
  ['2月29日 生日', '2028-02-29', null, '生日', '生日'],
  ['明年3月5日 年检', '2027-03-05', null, '年检', '年检'],
  ['2027年1月2日 年检', '2027-01-02', null, '年检', '年检'],
  ['2026-12-05 15:30 送货', '2026-12-05', 930, '送货', '送货'],
  ['12/5 送货', '2026-12-05', null, '送货', '送货'],
  ['3天后 回访王芳', '2026-11-28', null, '回访王芳', '王芳'],
  ['三天以后 回访王芳', '2026-11-28', null, '回访王芳', '王芳'],
  ['十五天后 回访王芳', '2026-12-10', null, '回访王芳', '王芳'],
  ['两周后 给王姐打电话', '2026-12-09', null, '给王姐打电话', '王姐'],
  ['2个星期后 给王姐打电话', '2026-12-09', null, '给王姐打电话', '王姐'],
  ['一个月后 回访', '2026-12-25', null, '回访', '回访'],
  ['半个月后 回访', '2026-12-10', null, '回访', '回访'],
  ['半年后 复查', '2027-05-25', null, '复查', '复查'],
  ['再过两天 问问李明', '2026-11-27', null, '问问李明', '李明'],
  ['月底 对账', '2026-11-30', null, '对账', '对账'],
  ['下月底 对账', '2026-12-31', null, '对账', '对账'],
  ['下个月初 对账', '2026-12-01', null, '对账', '对账'],
  ['年底 答谢王姐', '2026-12-31', null, '答谢王姐', '王姐'],
  ['农历八月十五 给王姐送月饼', '2027-09-15', null, '给王姐送月饼', '王姐'],
  ['正月初一 拜年', '2027-02-06', null, '拜年', '拜年'],
  ['腊月廿三 小年', '2027-01-30', null, '小年', '小年'],
  ['闰六月初一 试', '2036-07-23', null, '试', null],
  ['给王姐打电话 周五下午三点', '2026-11-27', 900, '给王姐打电话', '王姐'],
  ['给王姐打电话，明天', '2026-11-26', null, '给王姐打电话', '王姐'],
  ['明天下午3点一刻 给8000打电话', '2026-11-26', 915, '给8000打电话', '8000'],
  ['明天下午３点２０ 给王姐打电话', '2026-11-26', 920, '给王姐打电话', '王姐'],
  ['明天3点 给王姐打电话', '2026-11-26', 900, '给王姐打电话', '王姐'],
  ['明天10点 给王姐打电话', '2026-11-26', 600, '给王姐打电话', '王姐'],
  ['明天中午12点 请王总吃饭', '2026-11-26', 720, '请王总吃饭', '王总吃饭'],
  ['明天三点钟 送货', '2026-11-26', 900, '送货', '送货'],
  ['明天晚上12点 关机', '2026-11-27', 0, '关机', '关机'],
  ['下午3点 给王姐打电话', '2026-11-25', 900, '给王姐打电话', '王姐'],
  ['１２月５日 送货', '2026-12-05', null, '送货', '送货'],
];

const traditional: readonly Case[] = [
  ['週五下午3點 給王姐打電話', '2026-11-27', 900, '給王姐打電話', '王姐'],
  ['後天 約陳總看貨', '2026-11-27', null, '約陳總看貨', '陳總'],
  ['大後天 提醒', '2026-11-28', null, '提醒', '提醒'],
  ['下個月3號 續卡', '2026-12-03', null, '續卡', '續卡'],
  ['農曆八月十五 送月餅', '2027-09-15', null, '送月餅', '送月餅'],
  ['兩週後 聯絡林小姐', '2026-12-09', null, '聯絡林小姐', '林小姐'],
  ['下禮拜二晚上七點半 拜訪林太太', '2026-12-01', 1_170, '拜訪林太太', '林太太'],
  ['3天後 回訪', '2026-11-28', null, '回訪', '回訪'],
];

const english: readonly Case[] = [
  ['tomorrow 3pm call Anna', '2026-11-26', 900, 'call Anna', 'Anna'],
  ['call Anna tomorrow at 3', '2026-11-26', 900, 'call Anna', 'Anna'],
  ['next friday call Mrs. Smith', '2026-12-04', null, 'call Mrs. Smith', 'Mrs. Smith'],
  ['Friday 10:30 visit Tom', '2026-11-27', 630, 'visit Tom', 'Tom'],
  ['call anna on fri', '2026-11-27', null, 'call anna', 'anna'],
  ['in 3 days remind Tom', '2026-11-28', null, 'remind Tom', 'Tom'],
  ['in two weeks call Tom', '2026-12-09', null, 'call Tom', 'Tom'],
  ['a month from now call Tom', '2026-12-25', null, 'call Tom', 'Tom'],
  ['dec 5 deliver tea to Mary Ann', '2026-12-05', null, 'deliver tea to Mary Ann', 'Mary Ann'],
  ['December 5th, 2027 renew', '2027-12-05', null, 'renew', null],
  ['5th of December renew', '2026-12-05', null, 'renew', null],
  ['on the 3rd send the invoice', '2026-12-03', null, 'send the invoice', null],
  ['day after tomorrow 9am open', '2026-11-27', 540, 'open', null],
  ['today 5:30 pm tidy up', '2026-11-25', 1_050, 'tidy up', null],
  ['end of month count stock', '2026-11-30', null, 'count stock', null],
  ['next week call Tom', '2026-11-30', null, 'call Tom', 'Tom'],
  ['at noon tomorrow lunch with Tom', '2026-11-26', 720, 'lunch with Tom', 'Tom'],
  ['12/5 15:00 deliver', '2026-12-05', 900, 'deliver', null],
];

const nothingRead: readonly string[] = [
  '',
  '给周一鸣打电话',
  '便宜一点',
  '送100点积分',
  '3号桌加茶',
  '以后天天来',
  '138-0013-8000 回电',
  '小明早上来过',
  '13月40日',
  '买了2斤茶',
  'version 1.2.3',
];

describe('a line of quick add', () => {
  it.each(chinese)('%s', (line, day, minute, text, name) => {
    expect(read(line, 'zh-CN')).toEqual({ day, minute, text, name });
  });

  it.each(traditional)('%s (traditional)', (line, day, minute, text, name) => {
    expect(read(line, 'zh-TW')).toEqual({ day, minute, text, name });
  });

  it.each(english)('%s (English)', (line, day, minute, text, name) => {
    expect(read(line, 'en')).toEqual({ day, minute, text, name });
  });

  it.each(nothingRead)('%j names no day and no time, and stays as it is', (line) => {
    expect(parseQuickAdd(line, { today, language: 'zh-CN' })).toMatchObject({
      day: null,
      minute: null,
      text: line,
      understood: [],
    });
  });

  it('shows the words it took for day and time', () => {
    const how = { today, language: 'zh-CN' };
    expect(parseQuickAdd('给王姐打电话 周五下午3点', how).understood).toEqual(['周五', '下午3点']);
    expect(parseQuickAdd('下個月３號', { ...how, language: 'zh-TW' }).understood).toEqual([
      '下個月３號',
    ]);
  });

  it('has a table of some size', () => {
    expect(chinese.length + traditional.length + english.length).toBeGreaterThanOrEqual(90);
  });

  it('never names a day before today, never a minute that no day has, and loses no other word', () => {
    fc.assert(
      fc.property(
        lines,
        anyDay,
        fc.constantFrom('zh-CN', 'zh-TW', 'en'),
        (line, from, language) => {
          const { day, minute, text, understood } = parseQuickAdd(line, { today: from, language });
          if (day !== null) expect(day >= from).toBe(true);
          if (minute !== null) {
            expect(minute >= 0 && minute < 1_440).toBe(true);
            expect(day).not.toBeNull();
          }
          const kept = signsOf(text + understood.join(''));
          expect(signsOf(line).every((sign) => kept.includes(sign))).toBe(true);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('reads each weekday from any day as the next of its name', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 6 }), (from, at) => {
        const name = '一二三四五六日'[at] ?? '';
        const { day } = parseQuickAdd(`周${name}`, { today: from, language: 'zh-CN' });
        const week = Array.from({ length: 7 }, (_, days) => addDays(from, days));
        const expected = week.find((one) => daysBetween(aMonday, one) % 7 === at);
        expect(day).toBe(expected);
      }),
    );
  });

  it('reads any line in no time, however long', () => {
    for (const piece of ['一', '1', '周', '下', '十二月', ' ', 'in 3 ', '给', '1/', '3点']) {
      expect(
        parseQuickAdd(piece.repeat(200_000), { today, language: 'en' }).text.length,
      ).toBeGreaterThan(-1);
    }
  });
});

function read(line: string, language: string) {
  const { day, minute, text, name } = parseQuickAdd(line, { today, language });
  return { day, minute, text, name };
}

/** All but spaces and the punctuation that joined day and words. */
function signsOf(text: string): readonly string[] {
  return Array.from(text).filter((sign) => !/[\s,，、。;；:：的]/u.test(sign));
}

const anyDay = fc.integer({ min: 0, max: 12_000 }).map((days) => addDays(aMonday, days));
const words = fc.constantFrom(
  ...'下 周 五 日 天 后 大 明 今 月 号 底 初 农历 闰 八 十 三 点 半 下午 晚上 一刻 3 12 31 29 2 / - : 年 2027 两 个 礼拜 以后 过 tomorrow next fri dec in days 5th pm at 给 王姐 。'.split(
    ' ',
  ),
  ' ',
);
const lines = fc.oneof(
  fc.array(words, { maxLength: 8 }).map((all) => all.join('')),
  fc.array(words, { maxLength: 8 }).map((all) => all.join(' ')),
  fc.string({ unit: 'grapheme' }),
);
