import { describe, expect, it } from 'vitest';

import { foldCharacter } from '../search/fold.ts';
import { type ImportField, guessColumns, looksLikeHeadings } from './import-columns.ts';

describe('what a column is', () => {
  it.each<[string, ImportField | null]>([
    ['姓名', 'name'],
    ['客户', 'name'],
    ['客户姓名', 'name'],
    ['客户名称', 'name'],
    ['會員姓名', 'name'],
    ['顧客', 'name'],
    ['会员', 'name'],
    ['会员手机', 'phone'],
    ['是否会员', null],
    ['Name', 'name'],
    ['Full Name', 'name'],
    ['Customer', 'name'],
    ['手机', 'phone'],
    ['手機號碼', 'phone'],
    ['電話', 'phone'],
    ['聯繫方式', 'phone'],
    ['手机号码（必填）', 'phone'],
    ['客户手机', 'phone'],
    ['Customer phone', 'phone'],
    ['联系人电话', 'phone'],
    ['客户联系人', 'contactPerson'],
    ['顾客生日', 'birthday'],
    ['客户备注', 'note'],
    ['Mobile', 'phone'],
    ['Phone No.', 'phone'],
    ['生日', 'birthday'],
    ['出生日期', 'birthday'],
    ['Date of Birth', 'birthday'],
    ['DOB', 'birthday'],
    ['农历生日', 'lunarBirthday'],
    ['農曆生日', 'lunarBirthday'],
    ['生日（农历）', 'lunarBirthday'],
    ['农历出生日期', 'lunarBirthday'],
    ['Birthday (lunar)', 'lunarBirthday'],
    ['性别', 'gender'],
    ['性別', 'gender'],
    ['标签', 'tags'],
    ['標籤', 'tags'],
    ['微信号', 'wechat'],
    ['職業', 'occupation'],
    ['地址', 'address'],
    ['联系人', 'contactPerson'],
    ['客户来源', 'source'],
    ['來源', 'source'],
    ['爱好', 'likes'],
    ['不喜欢', 'dislikes'],
    ['備註', 'note'],
    ['*备注：', 'note'],
    ['Remarks', 'note'],
    ['积分', 'points'],
    ['剩余积分', 'points'],
    ['余额', 'stored'],
    ['等级', 'level'],
    ['消费总额', 'spent'],
    ['最后消费', 'lastVisit'],
    ['客户编号', 'number'],
    ['會員卡號', 'number'],
    ['顾客等级', 'level'],
    ['Customer ID', 'number'],
    ['Member since', null],
    ['', null],
    ['  ', null],
    ['王芳', null],
  ])('%s: %s', (heading, field) => {
    expect(guessColumns([heading], folded)).toEqual([field]);
  });

  it('gives a field to the column that fits best, not to the first', () => {
    const row = ['客户名称及称谓', '姓名', '生日礼物', '生日'];
    expect(guessColumns(row, folded)).toEqual([null, 'name', null, 'birthday']);
  });

  it('takes the first of two columns that fit alike, but every phone', () => {
    const row = ['姓名', '客户姓名', '手机', '家庭电话', '备注', '备注'];
    expect(guessColumns(row, folded)).toEqual(['name', null, 'phone', 'phone', 'note', null]);
  });

  it('reads a usual list', () => {
    const row = ['客户编号', '客户姓名', '手机', '性别', '生日', '余额', '备注'];
    expect(guessColumns(row, folded)).toEqual([
      'number',
      'name',
      'phone',
      'gender',
      'birthday',
      'stored',
      'note',
    ]);
  });
});

describe('whether the first row is headings', () => {
  it.each([
    [['姓名', '手机'], true],
    [['編號', '姓名'], true],
    [['Name', 'Phone'], true],
    [['王芳', '13800138000'], false],
    [['姓名', '13800138000'], false],
    [['王芳', 'VIP'], false],
    [[], false],
  ])('%j: %s', (row, isHeadings) => {
    expect(looksLikeHeadings(row, folded)).toBe(isHeadings);
  });
});

/** As the import screen folds: traditional to simplified, full width to half. */
function folded(text: string): string {
  return Array.from(text, (letter) => foldCharacter(letter.codePointAt(0) ?? 0)).join('');
}
