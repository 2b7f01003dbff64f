import { expect, it } from 'vitest';

import { keyOf } from './runs.ts';
import { searchablePhone, withoutCountry } from './phone-digits.ts';
import { unitsOfName, unitsOfTag } from './units.ts';

it.each([
  ['单晓宁', ['shan']],
  ['解放', ['xie']],
  ['仇英', ['qiu']],
  ['曾国藩', ['zeng']],
  ['查良镛', ['zha']],
  ['翟志刚', ['zhai']],
  ['盖叫天', ['ge']],
  ['区楚良', ['ou']],
  ['朴树', ['piao']],
  ['任正非', ['ren']],
  ['华罗庚', ['hua']],
  ['葛优', ['ge']],
  ['缪建民', ['miao']],
  ['洗星海', ['xian']],
  ['冼星海', ['xian']],
  ['员峰', ['yun']],
  ['乐嘉', ['yue', 'le']],
  ['纪晓岚', ['ji']],
  ['沈从文', ['shen']],
  ['单', ['shan']],
  ['單曉寧', ['shan']],
  ['葉問', ['ye']],
  ['呂布', ['lv', 'lu']],
])('the surname of %s is read %j', (name, readings) => {
  expect(unitsOfName(name)[0]?.sounds).toEqual(readings);
});

it.each([
  ['尉迟恭', 'yu chi'],
  ['尉遲恭', 'yu chi'],
  ['万俟卨', 'mo qi'],
  ['长孙无忌', 'zhang sun'],
  ['澹台灭明', 'tan tai'],
  ['单于', 'chan yu'],
  ['令狐冲', 'ling hu'],
  ['鲜于枢', 'xian yu'],
  ['乐正绫', 'yue zheng'],
  ['亓官', 'qi guan'],
  ['夹谷', 'jia gu'],
  ['闾丘', 'lv/lu qiu'],
  ['欧阳修', 'ou yang'],
])('the compound surname of %s is read %s', (name, readings) => {
  const sounds = unitsOfName(name).slice(0, 2);
  expect(sounds.map((unit) => unit.sounds.join('/')).join(' ')).toBe(readings);
});

it('reads a given name, and a tag, in every way', () => {
  expect(unitsOfName('王乐')[1]?.sounds).toEqual(expect.arrayContaining(['le', 'yue']));
  expect(unitsOfName('小单')[1]?.sounds).toEqual(expect.arrayContaining(['shan', 'dan']));
  expect(unitsOfTag('单身')[0]?.sounds).toEqual(expect.arrayContaining(['shan', 'dan']));
});

it.each([
  ['ＶＩＰ１２', 'vip12'],
  ['張-偉 (老)', '张伟老'],
  ['Zoë Müller', 'zoemuller'],
  ['Lǚ', 'lv'],
  ['wx_Ab-9', 'wxab9'],
  ['①', '1'],
])('%s is compared as %s', (typed, key) => {
  expect(keyOf(typed)).toBe(key);
});

it.each([
  ['8613800138000', '13800138000'],
  ['008613800138000', '13800138000'],
  ['00861', '00861'],
  ['8675512345', '8675512345'],
  ['85212345678', '85212345678'],
])('the phone %s is compared as %s', (typed, digits) => {
  expect(withoutCountry(typed)).toBe(digits);
  expect(searchablePhone(typed)).toBe(digits);
});
