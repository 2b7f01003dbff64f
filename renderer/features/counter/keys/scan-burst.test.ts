import { expect, it } from 'vitest';

import { afterKey, letterOf, noBurst, scannedCode } from './scan-burst.ts';

it('takes fast keys ending in Enter for a scanner', () => {
  expect(typed('00042', 8)).toBe('00042');
});

it('leaves a person alone, however fast', () => {
  expect(typed('00042', 60)).toBeUndefined();
});

it('leaves a short amount alone', () => {
  expect(typed('128', 5)).toBeUndefined();
});

it('begins anew after a pause, so that a digit typed before the scan is not part of the code', () => {
  let burst = afterKey(noBurst, '9', 0);
  for (const [index, letter] of Array.from('00042').entries())
    burst = afterKey(burst, letter, 500 + index * 5);
  expect(scannedCode(burst, 530)).toBe('00042');
});

it('reads the keys behind an input method', () => {
  const press = { key: 'Process', keyCode: 229, shiftKey: false };
  const codes = ['KeyR', 'Digit7', 'Numpad3', 'Minus', 'ShiftLeft'];
  expect(codes.map((code) => letterOf({ ...press, code }))).toEqual([
    'r',
    '7',
    '3',
    '-',
    undefined,
  ]);
});

function typed(text: string, gapMs: number): string | undefined {
  let burst = noBurst;
  for (const [index, letter] of Array.from(text).entries())
    burst = afterKey(burst, letter, 1000 + index * gapMs);
  return scannedCode(burst, 1000 + text.length * gapMs);
}
