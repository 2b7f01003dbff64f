import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { oneByOne } from './one-by-one.ts';

describe('works that must not meet', () => {
  let told: unknown[];

  beforeEach(() => {
    told = [];
    vi.stubGlobal('queueMicrotask', (tell: () => void) => {
      try {
        tell();
      } catch (error) {
        told.push(error);
      }
    });
  });

  afterEach(() => vi.unstubAllGlobals());

  it('are done one after the other, however long each takes', async () => {
    const done: string[] = [];
    const works = oneByOne(() => false);
    const work = (name: string, turns: number) => async () => {
      done.push(`${name} begins`);
      for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
      done.push(`${name} ends`);
    };
    works.add(work('long', 50));
    works.add(work('short', 1));
    await works.settled();
    expect(done).toEqual(['long begins', 'long ends', 'short begins', 'short ends']);
  });

  it('go on after one that failed, and the log hears of it', async () => {
    const fault = new Error('the disk is slow today');
    const done: string[] = [];
    const works = oneByOne(() => false);
    works.add(() => Promise.reject(fault));
    works.add(async () => void done.push('next'));
    await works.settled();
    expect([done, told]).toEqual([['next'], [fault]]);
  });

  it('may fail in silence once nobody is interested any more', async () => {
    const works = oneByOne(() => true);
    works.add(() => Promise.reject(new Error('closed')));
    await works.settled();
    expect(told).toEqual([]);
  });
});
