import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { redact } from './redact.ts';

describe('what a log line may say', () => {
  it.each([
    ['customer 张三丰 not found', 'customer <words> not found'],
    ['card of José is open', 'card of <words> is open'],
    ['phone 13812345678 twice', 'phone <number> twice'],
    ['phone +86 138-1234-5678 twice', 'phone <number> twice'],
    ['phone (021) 6234 5678.', 'phone <number>.'],
    ['phone １３８１２３４５６７８', 'phone <number>'],
    ['card 6222021234567890123 read', 'card <number> read'],
    ['born 1987-06-05 in spring', 'born <number> in spring'],
    ['mail anna.li@example.com bounced', 'mail <email> bounced'],
    ['no "Anna Li" here', 'no <text> here'],
    ["open 'Anna' failed", 'open <text> failed'],
    ['at "{"name":"Anna"}" end', 'at <text> end'],
    ['cut off "Anna', 'cut off <text>'],
    ['read /home/anna/shop.csv', 'read <path>'],
    ['read /Users/Anna Li/My Shop/list.csv', 'read <path>'],
    ['read C:\\Users\\Anna Li\\list.xls', 'read <path>'],
    ['read d:/anna/list.xls', 'read <path>'],
    ['read \\\\server\\anna\\list', 'read <path>'],
    ['at f (file:///home/anna/dist/main/index.js:3:4) next', 'at f (<path>) next'],
    ['see https://example.com/?name=anna', 'see <path>'],
    ['row 01890a5d-ac96-774b-bcce-b302099a8057 gone', 'row 01890a5d… gone'],
    [`hash ${'ab12'.repeat(16)} differs`, 'hash ab12ab12… differs'],
    [
      'at open (app://shop/assets/index-abc.js:10:2048)',
      'at open (app://shop/assets/index-abc.js:10:2048)',
    ],
    ['TypeError: x is not a function', 'TypeError: x is not a function'],
    ['took 1234 ms, 42 of 100', 'took 1234 ms, 42 of 100'],
    ["it doesn't and can't", "it doesn't and can't"],
  ])('%j becomes %j', (text, safe) => {
    expect(redact(text)).toBe(safe);
  });

  it('is one line, so that no message can forge another', () => {
    expect(redact('a\n2026 error b\r\u2028c\0')).toBe('a 2026 error b c ');
  });

  it('keeps no phone, name or e-mail that stands anywhere in any text', () => {
    const secret = fc.oneof(
      fc.integer({ min: 1e10, max: 2e10 }).map(String),
      fc.constantFrom('张伟', '欧阳娜娜', 'Zoë', 'anna@shop.example', 'D:\\客户\\名单.csv'),
    );
    fc.assert(
      fc.property(fc.string(), secret, fc.string(), (before, hidden, after) => {
        expect(redact(`${before} ${hidden} ${after}`)).not.toContain(hidden);
      }),
    );
  });

  it('leaves no character beyond ASCII but its own mark, and no five digits outside our ids', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(redact(text).replaceAll('…', '')).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it('is fast on text made to be slow', () => {
    const started = performance.now();
    for (const part of ['1 ', "'a", '"', '../', 'a@', '(1', '张 ']) redact(part.repeat(1000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
