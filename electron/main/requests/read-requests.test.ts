import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { BadRequest } from './fields.ts';
import {
  limits,
  readBatch,
  readCalendarText,
  readCalendarWords,
  readJournalQuestion,
  readLanguage,
  readLogLine,
  readNotice,
  readPoint,
  readShopQuestion,
  readSwitch,
  readTrayWish,
} from './read-requests.ts';

const readers = [
  readShopQuestion,
  readSwitch,
  readPoint,
  readBatch,
  readJournalQuestion,
  readLanguage,
  readLogLine,
  readNotice,
  readTrayWish,
  readCalendarWords,
  readCalendarText,
];
const hash = 'a'.repeat(64);

describe('requests from the page', () => {
  it('are read as they were meant', () => {
    const batch = aBatch();
    expect(readBatch(batch)).toEqual(batch);
    expect(readShopQuestion({ known: [{ shopId: 'a-1', generation: 2 }] }).known).toHaveLength(1);
    expect(readSwitch({ to: 'sample' })).toEqual({ to: 'sample' });
    expect(readPoint({ generation: 2 })).toEqual({ generation: 2 });
    expect(readJournalQuestion({ after: 0 })).toEqual({ after: 0 });
    expect(readLogLine({ level: 'info', message: '' })).toEqual({ level: 'info', message: '' });
    const notice = { id: 'day', title: '今天', text: '3 位顾客过生日' };
    expect(readNotice(notice)).toEqual(notice);
  });

  it.each([
    ['an extra field', { ...aBatch(), path: '/etc' }],
    ['a missing field', { shopId: 'shop', after: { count: 0, hash } }],
    ['a path for a shop', { ...aBatch(), shopId: '../x' }],
    ['a short hash', { ...aBatch(), after: { count: 0, hash: 'aa' } }],
    ['a negative count', { ...aBatch(), after: { count: -1, hash } }],
    ['minus zero', { ...aBatch(), after: { count: -0, hash } }],
    ['half a record', { ...aBatch(), after: { count: 0.5, hash } }],
    ['no record', { ...aBatch(), records: [] }],
    ['a list with a hole', { ...aBatch(), records: Array.from({ length: 1 }).fill(undefined) }],
    ['a sparse list', { ...aBatch(), records: Object.assign([], { length: 3 }) }],
    [
      'too many records',
      { ...aBatch(), records: Array(limits.recordsInBatch + 1).fill(aRecord()) },
    ],
    ['too many ids', withRecord({ ids: Array(limits.idsInRecord + 1).fill('i') })],
    ['an id with a line break', withRecord({ ids: ['a\n'] })],
    ['a long id', withRecord({ ids: ['i'.repeat(65)] })],
    ['a body that is an object', withRecord({ body: {} })],
    ['a body that is not JSON', withRecord({ body: '{' })],
    ['a body too long', withRecord({ body: `"${'x'.repeat(limits.charactersInBody)}"` })],
    ['a batch too long', { ...aBatch(), records: Array(5).fill(aRecord({ body: eight() })) }],
    ['a class instance', Object.assign(new Date(0), aBatch())],
    ['no prototype', Object.assign(Object.create(null), aBatch())],
  ])('are refused with %s', (_what, input) => {
    expect(() => readBatch(input)).toThrow(BadRequest);
  });

  it('are read at exactly the limits', () => {
    const ids = Array<string>(limits.idsInRecord).fill('i');
    expect(readBatch(withRecord({ ids, body: eight() })).records).toHaveLength(1);
  });

  it.each([0, -1, 1.5, NaN, Infinity, '1', null, 2_000_000_000])(
    'point to no generation %j',
    (generation) => {
      expect(() => readPoint({ generation })).toThrow(BadRequest);
    },
  );

  it.each([
    ['no title', { id: 'a', title: ' ', text: '3' }],
    ['a line break in it', { id: 'a', title: '今天', text: '3\n4' }],
    ['an id that is a path', { id: '../a', title: '今天', text: '3' }],
    ['a picture besides', { id: 'a', title: '今天', text: '3', icon: 'file:///etc/passwd' }],
    ['a novel', { id: 'a', title: '今天', text: '字'.repeat(limits.charactersInNotice + 1) }],
  ])('show no notice with %s', (_what, input) => {
    expect(() => readNotice(input)).toThrow(BadRequest);
  });

  it('set one of the three languages, nothing else', () => {
    expect(readLanguage({ language: 'zh-TW' })).toEqual({ language: 'zh-TW' });
    for (const language of ['de', '', 'zh-CN --no-sandbox', 1, null])
      expect(() => readLanguage({ language })).toThrow(BadRequest);
  });

  it('set the tray by yes or no, with words to show', () => {
    const words = { open: '打开', quit: '退出', hint: '熟客' };
    expect(readTrayWish({ isOn: true, words })).toEqual({ isOn: true, words });
    expect(() => readTrayWish({ isOn: 1, words })).toThrow(BadRequest);
    expect(() => readTrayWish({ isOn: true, words: { ...words, quit: '' } })).toThrow(BadRequest);
    expect(() => readTrayWish({ isOn: true, words: { ...words, more: 'x' } })).toThrow(BadRequest);
  });

  it('propose a name for the calendar file, and no way to another folder', () => {
    const words = { title: '放在哪里', fileName: '熟客日历.ics' };
    expect(readCalendarWords(words)).toEqual(words);
    const bad = ['../a.ics', 'C:\\a.ics', '/a.ics', 'a.txt', '.ics', 'a.exe.ics', 'a\n.ics', ''];
    for (const fileName of bad) {
      expect(() => readCalendarWords({ ...words, fileName }), fileName).toThrow(BadRequest);
    }
    expect(() => readCalendarWords({ ...words, path: '/etc' })).toThrow(BadRequest);
  });

  it('write a calendar and nothing else to its place', () => {
    const text = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
    expect(readCalendarText({ text })).toEqual({ text });
    const long = text.replace('2.0', 'x'.repeat(limits.charactersInCalendar));
    for (const other of ['', '#!/bin/sh', ` ${text}`, `${text}x`, long]) {
      expect(() => readCalendarText({ text: other })).toThrow(BadRequest);
    }
    expect(() => readCalendarText({ text, path: '/etc/passwd' })).toThrow(BadRequest);
  });

  it('are refused or read, never anything else, whatever arrives', () => {
    fc.assert(
      fc.property(fc.anything({ withDate: true, withMap: true, withSet: true }), (input) => {
        for (const read of readers) expect(() => read(input)).toThrow(BadRequest);
      }),
      { numRuns: 2000 },
    );
  });

  it('repeat nothing of what was sent in the error', () => {
    expect(() => readLogLine({ level: '张三', message: '' })).toThrow(/^Refused[\x20-\x7e]*$/);
  });
});

function aRecord(changes: Readonly<Record<string, unknown>> = {}) {
  return { operationId: 'op:1', part: 0, ids: ['a_b-c'], body: '{}', ...changes };
}

function aBatch() {
  return { shopId: 'shop-1', after: { count: 0, hash }, records: [aRecord()] };
}

function withRecord(changes: Readonly<Record<string, unknown>>) {
  return { ...aBatch(), records: [aRecord(changes)] };
}

function eight(): string {
  return `"${'x'.repeat(limits.charactersInBody - 2)}"`;
}
