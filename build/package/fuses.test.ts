import { describe, expect, it } from 'vitest';

import { fuseFaults, fuses } from './fuses.ts';

const mark = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const asWanted = fuses.map(({ isOn }) => (isOn ? '1' : '0')).join('');

describe('the fuses of a made program', () => {
  it('are fine when each stands as we want it, in both halves of a universal program', () => {
    expect(fuseFaults(binary(asWanted))).toEqual([]);
    expect(fuseFaults(Buffer.concat([binary(asWanted), binary(asWanted)]))).toEqual([]);
  });

  it.each(fuses.map(({ name, isOn }, at) => ({ name, isOn, at })))(
    'are refused when $name is flipped',
    ({ name, isOn, at }) => {
      const flipped = `${asWanted.slice(0, at)}${isOn ? '0' : '1'}${asWanted.slice(at + 1)}`;
      expect(fuseFaults(binary(flipped)).join()).toContain(name);
      expect(fuseFaults(Buffer.concat([binary(asWanted), binary(flipped)]))).toHaveLength(1);
    },
  );

  it('are refused when the runtime knows fewer of them, or is no Electron', () => {
    expect(fuseFaults(binary(asWanted.slice(0, -1))).join()).toContain('missing');
    expect(fuseFaults(Buffer.from('not an Electron'))).toHaveLength(1);
  });
});

function binary(wire: string): Buffer {
  const head = Buffer.from([1, wire.length]);
  return Buffer.concat([Buffer.from(`code…${mark}`), head, Buffer.from(wire), Buffer.alloc(64)]);
}
