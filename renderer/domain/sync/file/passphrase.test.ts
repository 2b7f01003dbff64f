import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { newPassphrase, proposedPassphrase, strengthOf } from './passphrase.ts';

const known = ['清心茶馆', '13800138000', '王芳'];

describe('how strong a passphrase is', () => {
  it.each([
    ['', 'too-weak'],
    ['12345678901234567890', 'too-weak'],
    ['88888888888888888888', 'too-weak'],
    ['Password2026', 'too-weak'],
    ['woaini1314520', 'too-weak'],
    ['qwertyuiopasdfghjkl', 'too-weak'],
    ['19850712', 'too-weak'],
    ['13912345678', 'too-weak'],
    ['清心茶馆13800138000', 'too-weak'],
    ['王芳19850712王芳', 'too-weak'],
    ['恭喜发财生意兴隆', 'too-weak'],
    ['乌龙茶三十年', 'fair'],
    ['乌龙茶 三十年老店', 'good'],
    ['correct horse battery', 'fair'],
    ['correct horse battery staple', 'good'],
    ['k7mq-3vxn-9ptd-hw4e', 'strong'],
  ])('%s is %s', (passphrase, strength) => {
    expect(strengthOf(passphrase, known)).toBe(strength);
  });

  it('the same word again makes it hardly stronger', () => {
    expect(strengthOf('tealeaf', known)).toBe('too-weak');
    expect(strengthOf('tealeaf-tealeaf-tealeaf', known)).toBe('too-weak');
  });

  it('is told of anything, and at once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        expect(['too-weak', 'fair', 'good', 'strong']).toContain(strengthOf(text, known));
      }),
    );
  });
});

describe('a new passphrase', () => {
  it('is taken in one way of writing, however the keyboard wrote it', () => {
    const decomposed = '乌龙茶 café 三十年'.normalize('NFD');
    const value = '乌龙茶 café 三十年'.normalize('NFC');
    expect(newPassphrase(decomposed, value, known)).toEqual({ ok: true, value });
  });

  it.each([
    ['two that differ', '乌龙茶 三十年老店', '乌龙茶 三十年老点', 'differs'],
    ['a weak one', '12345678', '12345678', 'too-weak'],
    ['a blank at the end', '乌龙茶 三十年老店 ', '乌龙茶 三十年老店 ', 'cannot-be-typed'],
    ['a line end in it', '乌龙茶三十年\n老店清香', '乌龙茶三十年\n老店清香', 'cannot-be-typed'],
    [
      'a sign nobody sees',
      '乌龙茶三十年\u200b老店清香',
      '乌龙茶三十年\u200b老店清香',
      'cannot-be-typed',
    ],
  ])('is refused for %s', (_, typed, again, kind) => {
    expect(newPassphrase(typed, again, known)).toEqual({ ok: false, refusal: { kind } });
  });
});

describe('a proposed passphrase', () => {
  it('is five groups of four clear signs, strong, and would be taken', () => {
    const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });
    fc.assert(
      fc.property(bytes, (random) => {
        fc.pre(random.filter((byte) => byte < 248).length >= 20 && new Set(random).size > 40);
        const proposed = proposedPassphrase(random);
        expect(proposed).toMatch(/^([2-9a-hjkmnp-z]{4}-){4}[2-9a-hjkmnp-z]{4}$/);
        expect(newPassphrase(proposed, proposed, known)).toEqual({ ok: true, value: proposed });
      }),
    );
  });

  it('draws each sign as often as any other: bytes that would favour the first ones are passed over', () => {
    const fair = Uint8Array.from({ length: 20 }, (_, n) => n * 12);
    const unfair = Uint8Array.from([248, 251, 255, ...fair]);
    expect(proposedPassphrase(unfair)).toBe(proposedPassphrase(fair));
  });

  it('is not made of too little chance', () => {
    expect(() => proposedPassphrase(new Uint8Array(19))).toThrow('Too few random bytes.');
  });
});
