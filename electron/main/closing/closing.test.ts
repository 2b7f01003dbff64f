import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { Closing } from './closing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a window that somebody closes', () => {
  it('closes at once where no page waits for it', () => {
    expect(new Closing().mayClose(() => undefined)).toBe(true);
  });

  it('closes once the page has written, and once only', async () => {
    const closing = new Closing();
    const heard = closing.wait();
    const close = vi.fn<() => void>(() => expect(closing.mayClose(close)).toBe(true));
    expect(closing.mayClose(close)).toBe(false);
    expect(await heard).toEqual({ kind: 'closing' });
    expect(close).not.toHaveBeenCalled();
    closing.letGo();
    vi.advanceTimersByTime(60_000);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('closes after eight seconds though the page hangs', () => {
    const closing = new Closing();
    void closing.wait();
    const close = vi.fn<() => void>();
    closing.mayClose(close);
    vi.advanceTimersByTime(7_999);
    expect(close).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(close).toHaveBeenCalledTimes(1);
  });

  it('closes at once when it is closed again', () => {
    const closing = new Closing();
    void closing.wait();
    const close = vi.fn<() => void>();
    expect(closing.mayClose(close)).toBe(false);
    expect(closing.mayClose(close)).toBe(true);
    vi.advanceTimersByTime(60_000);
    expect(close).not.toHaveBeenCalled();
  });
});
