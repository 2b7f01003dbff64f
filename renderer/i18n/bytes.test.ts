import { expect, it } from 'vitest';

import { formatBytes } from './bytes.ts';

it.each([
  [0, '1 KB'],
  [340 * 1024 * 1024, '340 MB'],
  [1023 * 1024 * 1024, '1 GB'],
  [1.23 * 1024 ** 3, '1.2 GB'],
  [9_999 * 1024 ** 4, '9,999 TB'],
])('%d bytes are %s', (bytes, said) => {
  expect(formatBytes(bytes, 'en')).toBe(said);
});
