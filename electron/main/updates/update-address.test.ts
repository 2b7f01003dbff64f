import { describe, expect, it } from 'vitest';

import { readUpdateAddress } from './update-address.ts';

const why = (typed: string, isTrial = false) => {
  const read = readUpdateAddress(typed, isTrial);
  return read.kind === 'refused' ? read.why : read.address;
};

describe('the address of updates', () => {
  it.each([
    ['https://a.example/regulars/', 'https://a.example/regulars/'],
    [' https://a.example/regulars ', 'https://a.example/regulars/'],
    ['https://a.example:8443?x=1#y', 'https://a.example:8443/'],
    ['a.example/new', 'https://a.example/new/'],
  ])('%j is the folder %s', (typed, address) => expect(why(typed)).toBe(address));

  it.each([
    ['', 'no-address'],
    ['   ', 'no-address'],
    ['https://', 'no-address'],
    ['http://a.example/', 'not-https'],
    ['HTTP://a.example/', 'not-https'],
    ['file:///etc/', 'not-https'],
    ['app://shop/', 'not-https'],
    ['ftp://a.example', 'not-https'],
    ['http://127.0.0.1:80/', 'not-https'],
    ['https://anna:secret@a.example/', 'with-password'],
    ['https://anna@a.example/', 'with-password'],
  ])('%j is none', (typed, reason) => expect(why(typed)).toBe(reason));

  it('is this very computer in a test only, and nothing else without TLS', () => {
    expect(why('http://127.0.0.1:99/new', true)).toBe('http://127.0.0.1:99/new/');
    for (const typed of ['http://localhost/', 'http://127.0.0.1.a.example/', 'http://a.example']) {
      expect(why(typed, true)).toBe('not-https');
    }
  });
});
