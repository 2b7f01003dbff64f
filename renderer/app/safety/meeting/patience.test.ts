import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { patience } from './patience.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a round that says something now and then may take hours, one that hangs is given up', () => {
  const over = vi.fn<() => void>();
  const { heard, end } = patience(over);
  for (let n = 0; n < 60; n += 1) {
    vi.advanceTimersByTime(9 * 60_000);
    heard();
  }
  expect(over).not.toHaveBeenCalled();
  vi.advanceTimersByTime(60 * 60_000);
  expect(over).toHaveBeenCalledTimes(1);
  end();
});
