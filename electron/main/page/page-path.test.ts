import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { attackAddresses } from '#test/e2e/attack-addresses.ts';

import { pathInPage } from './page-path.ts';

describe('the path in the page', () => {
  it.each([
    ['app://shop/', ['index.html']],
    ['app://shop/?a=b#c', ['index.html']],
    ['app://shop/assets/index-aB_9.js', ['assets', 'index-aB_9.js']],
  ])('of %s is %j', (address, path) => {
    expect(pathInPage(address)).toEqual(path);
  });

  it.each(attackAddresses().map((address) => [address]))('%# gives nothing outside', (address) => {
    for (const part of pathInPage(address) ?? []) expect(part).toMatch(/^\w[\w.@-]*$/);
  });

  it('never has a part that a file system could take for more than a name', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '/',
      '\\',
      '%2f',
      '%5c',
      '%2e',
      '%00',
      '%25',
      'a',
      ':',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string({ maxLength: 3 }))), (pieces) => {
        for (const part of pathInPage(`app://shop/${pieces.join('')}`) ?? []) {
          expect(part).toMatch(/^[A-Za-z0-9_-][A-Za-z0-9_.@-]*$/);
          expect(part).not.toContain('..');
        }
      }),
      { numRuns: 3000 },
    );
  });
});
