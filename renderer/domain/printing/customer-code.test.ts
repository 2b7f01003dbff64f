import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

// The counter's own scanner: what it makes of key strokes is what these codes have to survive.
import { afterKey, letterOf, noBurst, scannedCode } from '#features/counter/keys/scan-burst.ts';

import { readCode } from '../coupons/coupon-code.ts';
import { buildIndex } from '../search/search-index.ts';
import { search } from '../search/search.ts';
import { customerCode, readCustomerCode, referralCode, usableAddress } from './customer-code.ts';

describe('the code of a customer', () => {
  it('is the bare number, which the counter has always understood', () => {
    expect(customerCode('00042')).toBe('00042');
    expect(scanned('00042', 'plain')).toBe('00042');
    expect(scanned('00042', 'pinyin')).toBe('00042');
  });

  it('opens the customer in a shop of people whose phones end with the same digits', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(aNumber(), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        fc.constantFrom('plain', 'pinyin'),
        (numbers, which, keyboard) => {
          const number = numbers[which % numbers.length] ?? '';
          const typed = scanned(customerCode(number) ?? '', keyboard);
          const cards = numbers.map((one, at) => ({
            id: one,
            number: one,
            name: '王芳',
            phones: [`139${number.padStart(8, '7').slice(-8)}`],
            tags: [],
            lastServed: at,
          }));
          const hits = search(buildIndex(cards), typed ?? '');
          // As the counter decides (`answerEnter`): the first one, if its number is the very code or it is alone.
          expect(hits[0]?.card.number).toBe(number);
        },
      ),
    );
  });

  it('comes back from an address too, through a scanner, even under a Chinese input method', () => {
    fc.assert(
      fc.property(
        aNumber(),
        anAddress(),
        fc.constantFrom('plain', 'pinyin'),
        (number, address, keyboard) => {
          const code = customerCode(number, address) ?? '';
          expect(code.startsWith(address)).toBe(true);
          const typed = scanned(code, keyboard) ?? '';
          expect(readCustomerCode(typed)).toEqual({ kind: 'customer', number });
          expect(readCode(typed)).toBeNull();
        },
      ),
    );
  });

  it('of an address can be opened by a phone', () => {
    expect(customerCode('00042', 'https://shop.cn/m')).toBe('https://shop.cn/m?vip-00042');
    expect(customerCode('00042', 'https://shop.cn/?a=1')).toBe('https://shop.cn/?a=1&vip-00042');
  });

  it.each([
    '',
    'shop.cn',
    'javascript:alert(1)',
    'https://小店.中国',
    'https://a.cn/#x',
    `https://a.cn/${'x'.repeat(200)}`,
  ])('does without an address that a phone cannot open: %s', (address) => {
    expect(usableAddress(address)).toBeNull();
    expect(customerCode('00042', address)).toBe('00042');
  });

  it('is none for a number that a scanner cannot type', () => {
    expect(['', '42', '00 42', '会员7', 'A00042'].map((number) => customerCode(number))).toEqual(
      Array(5).fill(null),
    );
  });
});

describe('the code for a friend', () => {
  it('says who brought them, through a scanner, and is no coupon', () => {
    fc.assert(
      fc.property(aNumber(), fc.constantFrom('plain', 'pinyin'), (number, keyboard) => {
        const typed = scanned(referralCode(number) ?? '', keyboard) ?? '';
        expect(readCustomerCode(typed)).toEqual({ kind: 'referral', number });
        expect(readCode(typed)).toBeNull();
      }),
    );
  });

  it.each(['王芳', 'K7Q2M9X4TBZ', 'you', 'YOU-12', 'thank you-00042', '', '138-0013-8000'])(
    'is nothing else: %s',
    (typed) => {
      expect(readCustomerCode(typed)).toBeNull();
    },
  );
});

/** Five digits or more, as `write.ts` draws them. */
function aNumber() {
  return fc.integer({ min: 1, max: 99_999_999 }).map((number) => String(number).padStart(5, '0'));
}

function anAddress() {
  const word = fc.stringMatching(/^[a-z0-9-]{1,12}$/);
  return fc
    .tuple(
      word,
      fc.array(word, { maxLength: 3 }),
      fc.constantFrom('', '?id=7', '/', '?a=b&', '/vip-00001/', '/YOU-00007'),
    )
    .map(([host, path, end]) => `https://${[`${host}.cn`, ...path].join('/')}${end}`);
}

/** The key strokes of a scanner with an American keyboard, as Chromium tells them; under pinyin the letters are hidden. */
function scanned(code: string, keyboard: 'plain' | 'pinyin'): string | undefined {
  let burst = noBurst;
  let at = 1_000;
  for (const sign of code) {
    at += 8;
    const letter = letterOf(keyPress(sign, keyboard));
    if (letter !== undefined) burst = afterKey(burst, letter, at);
  }
  return scannedCode(burst, at + 8);
}

const shifted: Readonly<Record<string, string>> = {
  '?': 'Slash',
  ':': 'Semicolon',
  '&': 'Digit7',
  _: 'Minus',
};
const unshifted: Readonly<Record<string, string>> = {
  '-': 'Minus',
  '/': 'Slash',
  '.': 'Period',
  '=': 'Equal',
};

function keyPress(sign: string, keyboard: 'plain' | 'pinyin') {
  const code = /\d/.test(sign)
    ? `Digit${sign}`
    : /[a-z]/i.test(sign)
      ? `Key${sign.toUpperCase()}`
      : (shifted[sign] ?? unshifted[sign] ?? 'Unidentified');
  const shiftKey = /[A-Z]/.test(sign) || Object.hasOwn(shifted, sign);
  return keyboard === 'plain'
    ? { key: sign, code, shiftKey, keyCode: 65 }
    : { key: 'Process', code, shiftKey, keyCode: 229 };
}
