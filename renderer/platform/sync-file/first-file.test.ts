import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { gathered } from '#test/support/a-sync-file.ts';
import { sourceOfBytes } from '#test/support/read-bytes.ts';

import first from '#test/fixtures/sync-file/first.json' with { type: 'json' };

import { openIdentity } from '../age/identity.ts';
import type { Secret } from '../age/locks.ts';
import { openSyncFile } from './open-sync-file.ts';

const key: Secret = { kind: 'key', identity: first.identity };

// The one locked with the passphrase is in `../age/real-age.long.test.ts`: it costs a second or more on purpose.
describe('a file of the first release', () => {
  it.each([
    ['first-by-key.json.age', key],
    ['first-snapshot.json.gz', null],
  ])('opens: %s', async (name, secret) => {
    const opened = await openSyncFile(fixture(name), secret);
    if (!opened.ok) throw new Error(opened.refusal.kind);
    expect(opened.value).toMatchObject({ head: first.head, foot: { tables: first.foot.tables } });
    const { others, ...rows } = await gathered(opened.value.parts());
    const { entries, documents, texts } = first;
    expect(rows).toEqual({ entries, documents, texts });
    expect(Object.fromEntries(others)).toEqual(first.others);
  });

  it('says how far the journal is in the snapshot', async () => {
    const opened = await openSyncFile(fixture('first-snapshot.json.gz'), null);
    const covers = { generation: 3, journal: { count: 13, hash: 'a'.repeat(64) } };
    expect(opened).toMatchObject({ ok: true, value: { head: { covers } } });
  });

  it('comes with its key, which the passphrase opens', async () => {
    const opened = await openIdentity(fixture('first-key.age'), first.passphrase);
    expect(opened).toEqual({ ok: true, value: first.identity });
  });
});

function fixture(name: string) {
  const path = new URL(`../../../test/fixtures/sync-file/${name}`, import.meta.url);
  return sourceOfBytes(new Uint8Array(readFileSync(path)));
}
