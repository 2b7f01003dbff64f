import i18next from 'i18next';
import { beforeAll, describe, expect, it } from 'vitest';

import type { KeptCalendar } from '#data/care/kept-calendar.ts';
import { followUpFrom } from '#domain/care/follow-up.ts';
import { readIcs } from '#domain/care/ics/read-ics.ts';
import { toBusinessDay, toRowId } from '#domain/kernel/units.ts';
import { zhCN } from '#i18n/zh-cn.ts';

import { composeCalendar } from './compose-calendar.ts';

const day = toBusinessDay('2026-11-27');
const period = { from: toBusinessDay('2026-10-24'), through: toBusinessDay('2027-11-23') };
const [wang, call] = [toRowId('wang'), toRowId('call')];
const words = { customerId: wang, textId: 'words' };
const followUp = followUpFrom({
  id: call,
  fields: { ...words, kind: 'afterSale', day, minute: 900, state: 'open' },
});
const calendar: KeptCalendar = {
  period,
  isShort: false,
  lines: [
    { kind: 'festival', key: 'festival:christmas:2026-12-25', day, festival: 'christmas' },
    {
      kind: 'birthday',
      key: 'birthday:wang:2026-11-27',
      day,
      customerId: wang,
      name: '王小明',
      turning: 40,
      isRound: true,
    },
    ...(followUp === null
      ? []
      : [{ kind: 'followUp' as const, key: 'followUp:call', day, followUp, name: '王小明' }]),
  ],
  texts: new Map([[call, '问问 13812345678 的茶好不好喝']]),
};

beforeAll(async () => {
  await i18next.init({
    lng: 'zh-CN',
    defaultNS: 'words',
    resources: { 'zh-CN': { words: zhCN } },
    interpolation: { escapeValue: false },
  });
});

async function titles(withNames: boolean, changes: Partial<KeptCalendar> = {}) {
  const { text } = await composeCalendar({ ...calendar, ...changes }, withNames);
  const read = readIcs(text, (at) => at);
  if (!read.ok) throw new Error(read.refusal.kind);
  return read.value.events.map(({ title }) => title);
}

describe('the calendar that lies in an open folder', () => {
  it('says whom and what only as others may know it', async () => {
    expect(await titles(false)).toEqual(['圣诞', '王*明 生日', '王*明 · 售后回访']);
    const { text } = await composeCalendar(calendar, false);
    expect(text).not.toMatch(/小|138|40 岁|好喝/);
  });

  it('says all of it to an owner who wants that', async () => {
    expect(await titles(true)).toEqual([
      '圣诞',
      '王小明 40 岁生日',
      '王小明 · 问问 13812345678 的茶好不好喝',
    ]);
  });

  it('has the same names for the same events either way, so that phones move what they have', async () => {
    const [masked, named] = await Promise.all(
      [false, true].map(async (withNames) => (await composeCalendar(calendar, withNames)).text),
    );
    const uids = (text = '') => text.match(/\r\nUID:[^\r]*/g);
    expect(uids(masked)).toEqual(uids(named));
    expect(uids(masked)).toHaveLength(3);
  });

  it('cuts a novel, in the middle of no letter', async () => {
    const [, , title = ''] = await titles(true, { texts: new Map([[call, '🎂'.repeat(500)]]) });
    expect(Array.from(title)).toHaveLength(120);
    expect(title).toMatch(/^王小明 · 🎂+…$/u);
  });

  it('says where it ends if the year was too much', async () => {
    expect((await composeCalendar(calendar, false)).endsOn).toBe(null);
    const short = await composeCalendar({ ...calendar, isShort: true }, false);
    expect(short.endsOn).toBe('2027-11-23');
  });
});
