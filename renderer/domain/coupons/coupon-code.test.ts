import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toRowId } from '../kernel/units.ts';
import { codeOf, readCode } from './coupon-code.ts';

const anId = fc.uuid({ version: 7 }).map(toRowId);
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

describe("a coupon's code", () => {
  it('is the same whenever the coupon is read again', () => {
    expect(codeOf(toRowId('0198c1d2-0000-7000-8000-000000000001'))).toBe('N8T6YWWMBA6');
  });

  it('is ten signs and one for checking, and begins with a letter, unlike a customer number', () => {
    fc.assert(
      fc.property(anId, (id) => {
        expect(codeOf(id)).toMatch(/^[A-S][0-9A-HJKMNP-TV-Z]{10}$/);
      }),
    );
  });

  it('is read as it was written, in small letters, with spaces and dashes, with O for 0 and I or l for 1', () => {
    fc.assert(
      fc.property(
        anId,
        fc.constantFrom('O', 'o'),
        fc.constantFrom('I', 'i', 'L', 'l'),
        (id, zero, one) => {
          const code = codeOf(id);
          const typed = `${code.slice(0, 5).toLowerCase()} - ${code.slice(5)} `;
          expect(readCode(typed.replaceAll('0', zero).replaceAll('1', one))).toBe(code);
        },
      ),
    );
  });

  it('is refused with any one sign wrong', () => {
    fc.assert(
      fc.property(anId, fc.nat(10), fc.constantFrom(...Array.from(signs)), (id, at, sign) => {
        const code = codeOf(id);
        fc.pre(code[at] !== sign);
        expect(readCode(code.slice(0, at) + sign + code.slice(at + 1))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it("is refused with any two signs in each other's place", () => {
    fc.assert(
      fc.property(anId, fc.nat(10), fc.nat(10), (id, one, other) => {
        const swapped = Array.from(codeOf(id));
        [swapped[one], swapped[other]] = [swapped[other] ?? '', swapped[one] ?? ''];
        fc.pre(swapped.join('') !== codeOf(id));
        expect(readCode(swapped.join(''))).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '',
    '00001',
    '13800138000',
    'ABCDEFGHJK',
    'ABCDEFGHJKMNPQ',
    '券'.repeat(11),
    'UUUUUUUUUUU',
  ])('is not found in %j', (typed) => expect(readCode(typed)).toBeNull());

  it('is no other of a hundred thousand that were drawn in one millisecond', () => {
    const ids = Array.from({ length: 100_000 }, (_, at) =>
      toRowId(`0198c1d2-0000-7000-8000-${at.toString(16).padStart(12, '0')}`),
    );
    expect(new Set(ids.map(codeOf)).size).toBe(100_000);
  });
});
