import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { admitOnly } from './checksum.ts';

let folder: string;
let zip: string;
let promised: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gate-'));
  zip = join(folder, 'electron.zip');
  await writeFile(zip, 'an honest runtime');
  promised = createHash('sha256').update('an honest runtime').digest('hex');
});

afterEach(() => rm(folder, { recursive: true }));

describe('the gate before a fetched runtime', () => {
  it('lets the promised file through', async () => {
    expect(await admitOnly(zip, [promised, promised])).toEqual({ kind: 'genuine' });
    expect(existsSync(zip)).toBe(true);
  });

  it('refuses a tampered file and deletes it', async () => {
    await appendFile(zip, '!');
    expect(await admitOnly(zip, [promised, promised])).toMatchObject({ kind: 'refused' });
    expect(existsSync(zip)).toBe(false);
  });

  it('refuses when only one of two promises is kept', async () => {
    expect(await admitOnly(zip, [promised, 'f'.repeat(64)])).toMatchObject({ kind: 'refused' });
    expect(existsSync(zip)).toBe(false);
  });

  it('refuses when a promise is missing altogether', async () => {
    expect(await admitOnly(zip, [promised, undefined])).toMatchObject({ kind: 'refused' });
  });

  it('refuses when nothing was promised', async () => {
    expect(await admitOnly(zip, [])).toMatchObject({ kind: 'refused' });
  });
});
