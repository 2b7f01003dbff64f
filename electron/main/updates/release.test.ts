import { describe, expect, it } from 'vitest';

import { makersKey, signedAs, tellingOf } from '#test/support/a-release.ts';

import { readRelease } from './release.ts';

const name = 'latest-linux.yml';
const bytes = Buffer.from('a program');
const text = tellingOf('0.2.0', 'regulars-0.2.0.AppImage', bytes);
const read = (signed: Partial<Parameters<typeof readRelease>[0]>, ending = '.AppImage') =>
  readRelease({ name, text, signature: signedAs(name, text), ...signed }, ending, makersKey);
const signed = (other: string) => read({ text: other, signature: signedAs(name, other) });

describe('what tells of a new version', () => {
  it('is read once it is signed, and says what the version brings', () => {
    expect(read({})).toMatchObject({
      kind: 'release',
      release: {
        version: '0.2.0',
        file: { name: 'regulars-0.2.0.AppImage', bytes: bytes.length },
        news: { 'zh-CN': ['更快了'], en: ['Faster'] },
      },
    });
  });

  it('is refused if a letter of it was changed, or nobody signed it', () => {
    expect(read({ text: text.replace('0.2.0', '0.3.0') })).toEqual({ kind: 'unsigned' });
    expect(read({ text: `${text}\n` })).toEqual({ kind: 'unsigned' });
    for (const signature of ['', 'x', 'A'.repeat(88), signedAs(name, 'other')]) {
      expect(read({ signature })).toEqual({ kind: 'unsigned' });
    }
  });

  it('is refused where another system’s stands in its place, though it is signed', () => {
    expect(read({ signature: signedAs('latest.yml', text) })).toEqual({ kind: 'unsigned' });
  });

  it('is refused without a proper key', () => {
    const signature = signedAs(name, text);
    for (const key of ['', 'x', makersKey.slice(0, -8)]) {
      expect(readRelease({ name, text, signature }, '.AppImage', key)).toEqual({
        kind: 'unsigned',
      });
    }
  });

  it.each([
    ['has no file for this system', text.replaceAll('.AppImage', '.deb')],
    ['leads to another folder', text.replaceAll('regulars-0.2.0.AppImage', '../x.AppImage')],
    ['leads to another server', text.replaceAll('regulars-0.2.0', 'https://evil.example/x')],
    ['has no version', text.replace('version: 0.2.0', 'version: new')],
    ['has a size beyond all', text.replace(/size: \d+/, 'size: 99999999999')],
    ['has no size', text.replace(/size: \d+/, 'size: many')],
    ['has no checksum', text.replace(/sha512: \S+/, 'sha512: short')],
    ['is no such list', 'a line'],
    ['is no YAML', '{'],
    ['is empty', ''],
  ])('is of no use if it %s', (_, other) => {
    expect(signed(other)).toEqual({ kind: 'unreadable' });
  });
});
