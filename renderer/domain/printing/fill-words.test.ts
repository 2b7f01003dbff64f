import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { filledLines } from './fill-words.ts';
import type { PrintBlank } from './print-blanks.ts';

type Words = Partial<Record<PrintBlank, string>>;

const wang: Words = { name: '王芳', title: '女士', points: '280', shop: '芳华茶社' };

describe('words with blanks', () => {
  it.each<[string, string, Words, readonly string[]]>([
    ['are filled', '{name}{title}，现有{points}分', {}, ['王芳女士，现有280分']],
    [
      'lose a line of which nothing is known',
      '{name}\n电话：{phone}\n{shop}',
      {},
      ['王芳', '芳华茶社'],
    ],
    [
      'lose the piece that lacks something, with its label',
      '积分：{points}，有效期至：{pointsUntil}。',
      {},
      ['积分：280。'],
    ],
    ['lose a piece at the beginning', '单号：{receipt}，{name}', {}, ['王芳']],
    [
      'lose a piece in the middle of English',
      'Points: {points}, until: {pointsUntil}, at {shop}',
      {},
      ['Points: 280, at 芳华茶社'],
    ],
    ['keep words without blanks', '谢谢光临', {}, ['谢谢光临']],
    ['go whole where nothing is known, whatever else the line says', '下次见，{phone}', {}, []],
    ['do not thank nobody', '谢谢{nextVisit}', {}, []],
    ['call somebody without a title by the name', '{name}{title}您好', { title: '' }, ['王芳您好']],
    ['leave one space where a title was', 'Dear {title} {name}', { title: '' }, ['Dear 王芳']],
    ['leave no title where nobody is', '{title}', { title: '' }, []],
    [
      'leave no empty lines behind',
      '{shop}\n\n{phone}\n\n{name}\n\n',
      {},
      ['芳华茶社', '', '王芳'],
    ],
    ['do not part an amount', '1,000分起，{name}', {}, ['1,000分起，王芳']],
    ['keep the lines of a long value', '{note}', { note: '一\n二\r\n三' }, ['一', '二', '三']],
    ['never read a value as words with blanks', '{name}', { name: '{points}' }, ['{points}']],
    ['leave out blanks of a newer app', '{name}，{zodiac}', {}, ['王芳']],
    [
      'keep a Hebrew name together in a Chinese line',
      '{name}，您好',
      { name: 'דוד' },
      ['\u2068דוד\u2069，您好'],
    ],
  ])('%s', (_, text, more, lines) => {
    const values = { ...wang, ...more };
    expect(filledLines(text, (blank) => values[blank] ?? '')).toEqual(lines);
  });

  it('have no hole and no brace, whatever is known, and say all that is known', () => {
    const names = ['name', 'title', 'points', 'phone', 'note'] as const;
    const words = fc.record(
      Object.fromEntries(names.map((name) => [name, fc.constantFrom('', `〈${name}〉`)])),
    );
    const piece = fc.tuple(fc.constantFrom('甲：', '', '乙'), fc.constantFrom(...names));
    const line = fc.array(piece, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(line, { maxLength: 6 }), words, (lines, values) => {
        const text = lines
          .map((pieces) => pieces.map(([label, name]) => `${label}{${name}}`).join('，'))
          .join('\n');
        const filled = filledLines(text, (blank) => values[blank] ?? '');
        expect(filled.join('\n')).not.toMatch(/[{}]|，$|^，|，，|甲：$/m);
        const asked = lines.flat().map(([, name]) => values[name] ?? '');
        expect(filled.join('').match(/〈\w+〉/g) ?? []).toEqual(
          asked.filter((value) => value !== ''),
        );
      }),
    );
  });
});
