import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { neutral, withoutNeutral } from './neutral.ts';

describe('a cell that would run as a formula', () => {
  const signs = ['=1+1', '+1+cmd|A0', '-2+3', '@SUM(A1)', '＝1+1', '＋A1', '－A1', '＠SUM(A1)'];
  const hidden = [' =1', '　=1', '\u00a0=1', '\t=1', '\r=1', '\n=1', '\u200b=1', '\ufeff=1'];
  const odd = [
    '\u202e=1',
    '\u0000=1',
    '\t1',
    '\r王芳',
    '-1+1',
    '+',
    '-',
    '+A',
    '-50元',
    "'=1",
    "''=1",
  ];

  it.each([...signs, ...hidden, ...odd, '−1', '+86;cmd', '=HYPERLINK("http://x","王芳")'])(
    'is neutralised and comes back: %j',
    (text) => {
      expect(neutral(text)).toBe(`'${text}`);
      expect(withoutNeutral(neutral(text))).toBe(text);
    },
  );

  const words = [
    '王芳',
    '',
    ' ',
    '　',
    "'",
    "''",
    "'s-Gravenhage",
    "O'Neill",
    '1=1',
    '13800138000',
  ];
  const phones = ['+8613800138000', '+86 138-0013-8000', '+1 (212) 555-0100'];

  it.each([...words, ...phones, '-50', '+50', '-1,234.50', '-5%'])(
    'is not any text: %j stays',
    (text) => {
      expect(neutral(text)).toBe(text);
      expect(withoutNeutral(text)).toBe(text);
    },
  );
});

describe('any text at all', () => {
  const nasty = fc.string({
    unit: fc.constantFrom(...Array.from("'=+-@＝＋ 　\t\r\n\u200b1王8,")),
  });

  it('comes back as it was', () => {
    fc.assert(
      fc.property(fc.oneof(nasty, fc.string({ unit: 'binary' })), (text) => {
        expect(withoutNeutral(neutral(text))).toBe(text);
      }),
    );
  });

  it('never leaves as a formula', () => {
    fc.assert(
      fc.property(nasty, (text) => {
        const first = neutral(text).replace(/^[\s\u200b]+/u, '');
        const isHarmless = /^[+-]?\d[\d ,()-]*$/.test(first);
        expect(/^[=+\-@＝＋]/.test(first) && !isHarmless).toBe(false);
      }),
    );
  });
});
