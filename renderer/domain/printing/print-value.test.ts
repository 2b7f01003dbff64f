import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { anyWords } from '#test/support/print-facts.ts';
import { printLanguage } from '#test/support/print-language.ts';

import { cents } from '../kernel/units.ts';
import { inSentence, printable, said } from './print-value.ts';

describe('anybody’s words on paper', () => {
  it.each([
    ['end no line that goes on', 'gnp\u202Eexe\u2066', 'gnpexe'],
    ['ring no bell and draw no box', 'A\u0000B\u0007\u001B[1m\u0085\uFEFF', 'AB[1m'],
    ['have no half of an emoji', '半\uD83D个\uDE00', '半个'],
    ['keep a whole one, with all its joiners', '👨‍👩‍👧', '👨‍👩‍👧'],
    ['keep their lines', ' 一\r\n二\u2028三\r四 ', '一\n二\n三\n四'],
    ['keep every sign that somebody typed', 'O’Neill & <b> {x} "1"', 'O’Neill & <b> {x} "1"'],
  ])('%s', (_, typed, printed) => {
    expect(printable(typed)).toBe(printed);
  });

  it('are the same when they are cleaned again, and never garble a page', () => {
    fc.assert(
      fc.property(anyWords(), (words) => {
        const clean = printable(words);
        expect(printable(clean)).toBe(clean);
        expect(clean).not.toMatch(/[\u202A-\u202E\u2066-\u2069\p{Cs}\p{Cc}]/u);
      }),
    );
  });

  it('stand by themselves in a line of another direction', () => {
    expect(inSentence('דוד')).toBe('\u2068דוד\u2069');
    expect(inSentence('王芳')).toBe('王芳');
  });
});

it('a value that is not known says nothing; nothing at all is an amount', () => {
  expect(said(undefined, printLanguage.say)).toBe('');
  expect(said({ kind: 'money', amount: cents(0) }, printLanguage.say)).toBe('0.00');
});
