import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { emptyEnd, endAt, hashOf, provesItself, seal } from './chain.ts';

describe('the chain', () => {
  it('numbers records from one and hangs each on the one before', () => {
    const first = seal(emptyEnd, aRecord('a'), 'salt-1');
    const second = seal(endAt(first), aRecord('b'), 'salt-2');

    expect([first.n, first.prev]).toEqual([1, '0'.repeat(64)]);
    expect([second.n, second.prev]).toEqual([2, first.hash]);
    expect(provesItself(first) && provesItself(second)).toBe(true);
  });

  it('stays true when a body is erased, because a link covers only its digest', () => {
    const { salt: _salt, body: _body, hash, ...stub } = seal(emptyEnd, aRecord('张三'), 'salt');
    expect(hashOf(stub)).toBe(hash);
  });

  it('tells lists apart that would print the same when joined', () => {
    const one = seal(emptyEnd, { ...aRecord('x'), ids: ['a', 'bc'] }, 's');
    const other = seal(emptyEnd, { ...aRecord('x'), ids: ['ab', 'c'] }, 's');
    expect(one.hash).not.toBe(other.hash);
  });

  it('notices any change of any field', () => {
    const line = seal(emptyEnd, { operationId: 'op', part: 1, ids: ['i'], body: '{}' }, 'ab');
    const changes = [
      { n: 2 },
      { op: 'oq' },
      { part: 2 },
      { ids: [] },
      { salt: 'ac' },
      { digest: line.hash },
      { prev: line.hash },
      { hash: line.prev },
      { body: '[]' },
    ];
    for (const change of changes) expect(provesItself({ ...line, ...change })).toBe(false);
  });

  it('proves whatever was sealed, lone surrogates and all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string()), (body, ids) => {
        expect(provesItself(seal(emptyEnd, { ...aRecord(body), ids }, 'salt'))).toBe(true);
      }),
    );
  });
});

function aRecord(body: string) {
  return { operationId: 'op-1', part: 0, ids: ['id-1'], body };
}
