import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import first from '#test/fixtures/sync-file/first.json' with { type: 'json' };

import { readRecoveryCode, recoveryCode } from './recovery-code.ts';

// From the manual of the age program, and the key of the first release's files.
const keys = [
  'AGE-SECRET-KEY-1N9JEPW6DWJ0ZQUDX63F5A03GX8QUW7PXDE39N8UYF82VZ9PC8UFS3M7XA9',
  first.identity,
];
const signs = Array.from('023456789acdefghjklmnpqrstuvwxyz');
const place = fc.nat({ max: 57 });

describe.each(keys)('the key on the recovery sheet (%s)', (key) => {
  const code = recoveryCode(key).join('');

  it('stands there in groups of four', () => {
    expect(recoveryCode(key).every((group) => /^[0-9A-Z]{2,4}$/.test(group))).toBe(true);
    expect(code.length).toBe(58);
  });

  it.each([
    ['as it stands there', recoveryCode(key).join(' ')],
    ['in small letters', code.toLowerCase()],
    ['with dashes and line ends', recoveryCode(key).join('-\n')],
    ['with the words before it', key],
    ['with o for 0', code.replaceAll('0', 'O')],
    ['with 1 and i for l', code.replace('L', '1').replace('L', 'i')],
  ])('is read %s', (_, typed) => {
    expect(readRecoveryCode(typed)).toEqual({ ok: true, value: key });
  });

  it('is read with any one sign mistyped', () => {
    fc.assert(
      fc.property(place, fc.constantFrom(...signs), (at, sign) => {
        const typed = code.slice(0, at) + sign + code.slice(at + 1);
        expect(readRecoveryCode(typed)).toEqual({ ok: true, value: key });
      }),
      { numRuns: 15 },
    );
  });

  it('is read with two neighbours in the other order', () => {
    for (let at = 0; at < 57; at += 4) {
      const turned = `${code[at + 1]}${code[at]}`;
      const typed = code.slice(0, at) + turned + code.slice(at + 2);
      expect(readRecoveryCode(typed)).toEqual({ ok: true, value: key });
    }
  });

  it('is never taken for another key, with two or three signs mistyped', () => {
    const wrong = fc.array(fc.tuple(place, fc.constantFrom(...signs)), {
      minLength: 2,
      maxLength: 3,
    });
    fc.assert(
      fc.property(wrong, (mistakes) => {
        let typed = code;
        for (const [at, sign] of mistakes) typed = typed.slice(0, at) + sign + typed.slice(at + 1);
        const read = readRecoveryCode(typed);
        expect(read.ok ? read.value : key).toBe(key);
      }),
      { numRuns: 15 },
    );
  });

  it('is refused with a sign too few, and says how many there are', () => {
    const refusal = { kind: 'length', signs: 57 };
    expect(readRecoveryCode(code.slice(1))).toEqual({ ok: false, refusal });
  });
});

it('what was never a key is refused', () => {
  expect(readRecoveryCode('q'.repeat(58))).toEqual({ ok: false, refusal: { kind: 'mistyped' } });
});
