import { describe, expect, it } from 'vitest';

import { encodeGb18030 } from '#test/support/gb18030.ts';
import { cellsOf, readTable } from '#test/support/read-table.ts';
import { joined, utf8 } from '#test/support/text-bytes.ts';

const headings = ['姓名', '手机', '生日', '微信', '职业', '地址', '备注', '标签'];

describe('contacts of a phone', () => {
  it('are read from an iPhone (3.0)', async () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:3.0',
      'N:王;芳;;;',
      'FN:王芳',
      'ORG:晨光茶馆;前台;',
      'TITLE:店长',
      'item1.TEL;type=CELL;type=VOICE;type=pref:138 0013 8000',
      'TEL;type=HOME:010-12345678',
      'item2.ADR;type=HOME:;;人民路 1 号;成都市;四川;610000;中国',
      'BDAY;X-APPLE-OMIT-YEAR=1604:1604-03-05',
      'NOTE:喜欢绿茶\\, 不要糖\\n周六来',
      'CATEGORIES:老客,VIP',
      'X-SOCIALPROFILE;type=wechat;x-user=wangfang:x-apple:wangfang',
      'PHOTO;ENCODING=b;TYPE=JPEG:/9j/4AAQ',
      ' SkZJRgABAQ',
      'END:VCARD',
      '',
    ].join('\r\n');
    expect(await cellsOf(new Blob([card]))).toEqual([
      headings,
      [
        '王芳',
        '138 0013 8000;010-12345678',
        '03-05',
        'wangfang',
        '晨光茶馆 前台 店长',
        '中国 四川 成都市 人民路 1 号 610000',
        '喜欢绿茶, 不要糖\n周六来',
        '老客;VIP',
      ],
    ]);
  });

  it('are read from an old phone (2.1): quoted-printable, soft breaks, one contact inside another', async () => {
    const card = [
      'BEGIN:VCARD',
      'VERSION:2.1',
      'N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=E7=8E=8B;=E8=8A=',
      '=B3;;;',
      'TEL;CELL:13800138000',
      'TEL;CELL;PREF:13800138000',
      'NOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:=E8=8C=B6=0D=0A=E9=85=92',
      'AGENT:',
      'BEGIN:VCARD',
      'N:Someone;Else',
      'TEL:999',
      'END:VCARD',
      'END:VCARD',
    ].join('\n');
    expect((await cellsOf(new Blob([card])))[1]).toEqual([
      '王芳',
      '13800138000',
      '',
      '',
      '',
      '',
      '茶\r\n酒',
      '',
    ]);
  });

  it('are read in GBK, written plainly or quoted', async () => {
    const plain = encodeGb18030('BEGIN:VCARD\nVERSION:2.1\nN:王;芳\nTEL:138\nEND:VCARD\n');
    expect((await cellsOf(new Blob([plain])))[1]?.[0]).toBe('王芳');
    const hex = Array.from(encodeGb18030('王芳'), (byte) => `=${byte.toString(16).toUpperCase()}`);
    const quoted = `BEGIN:VCARD\nFN;CHARSET=GBK;ENCODING=QUOTED-PRINTABLE:${hex.join('')}\nTEL:1\nEND:VCARD`;
    expect((await cellsOf(new Blob([quoted])))[1]?.[0]).toBe('王芳');
  });

  it.each([
    ['BDAY:1988-03-05', '1988-03-05'],
    ['BDAY:19880305', '1988-03-05'],
    ['BDAY;VALUE=date:1988-03-05T00:00:00Z', '1988-03-05'],
    ['BDAY:--0305', '03-05'],
    ['BDAY:--03-05', '03-05'],
    ['BDAY:1604-03-05', '03-05'],
    ['BDAY:三月初五', '三月初五'],
  ])('keep their birthday: %s', async (line, birthday) => {
    const card = `BEGIN:VCARD\nFN:王芳\n${line}\nEND:VCARD\n`;
    expect((await cellsOf(new Blob([card])))[1]?.[2]).toBe(birthday);
  });

  it('are counted by the line they begin in; one without name and phone is left out', async () => {
    const cards = [
      'BEGIN:VCARD\nFN:王芳\nEND:VCARD',
      'BEGIN:VCARD\nEMAIL:a@b\nEND:VCARD',
      'BEGIN:VCARD\nTEL;VALUE=uri:tel:+86-139\nEND:VCARD',
    ];
    const read = await readTable(new Blob([joined([0xef, 0xbb, 0xbf], utf8(cards.join('\n')))]));
    expect(read).toMatchObject({ lines: [0, 1, 7] });
    expect(read).toHaveProperty(['cells', 2, 1], '+86-139');
  });

  it('does not keep the letters of a photo of 20 MB', async () => {
    const photo = `PHOTO;ENCODING=b:${'A'.repeat(74)}\n${` ${'A'.repeat(74)}\n`.repeat(260_000)}`;
    const card = `BEGIN:VCARD\nFN:王芳\n${photo}TEL:138\nEND:VCARD\n`;
    expect((await cellsOf(new Blob([card])))[1]?.slice(0, 2)).toEqual(['王芳', '138']);
  });
});
