import { describe, expect, it } from 'vitest';

import { oneAtATime } from './one-at-a-time.ts';

describe('one at a time', () => {
  it('prints in the order in which it was asked, never two together', async () => {
    const inTurn = oneAtATime(10);
    const seen: string[] = [];
    const job = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 1));
      seen.push(`${name} ends`);
      return name;
    };
    const names = await Promise.all(['a', 'b', 'c'].map((name) => inTurn(job(name))));
    expect(names).toEqual(['a', 'b', 'c']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('goes on after one that broke, and tells only the one who asked for it', async () => {
    const inTurn = oneAtATime(10);
    const broken = inTurn(() => Promise.reject(new Error('paper')));
    const next = inTurn(async () => 'printed');
    await expect(broken).rejects.toThrow('paper');
    expect(await next).toBe('printed');
  });

  it('turns away what is too many, and takes again when there is room', async () => {
    const inTurn = oneAtATime(2);
    const two = [inTurn(async () => 1), inTurn(async () => 2)];
    expect(await inTurn(async () => 3)).toEqual({ kind: 'too-many-waiting' });
    await Promise.all(two);
    expect(await inTurn(async () => 4)).toBe(4);
  });
});
