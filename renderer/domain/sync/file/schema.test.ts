import { readFileSync } from 'node:fs';

import { Ajv2020 } from 'ajv/dist/2020.js';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { aHead, fileOf, nothingHeld, someHeld } from '#test/support/a-sync-file.ts';

import { isRecord } from './records.ts';

const schema: unknown = JSON.parse(
  readFileSync(new URL('regulars-1.schema.json', import.meta.url), 'utf8'),
);
const validate = new Ajv2020({ strict: true, strictRequired: false }).compile(Object(schema));

describe('the description of the format, for other programs', () => {
  it('fits every file that we write', async () => {
    await fc.assert(
      fc.asyncProperty(someHeld(), async (held) => {
        expect(validate(JSON.parse(await fileOf(held))), JSON.stringify(validate.errors)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('fits a file of two counters, and a snapshot', async () => {
    const digest = 'a'.repeat(64);
    const exchange = { sequence: 7, previous: { sequence: 6, digest }, read: { 'counter-b': 12 } };
    const covers = { generation: 2, journal: { count: 99, hash: digest } };
    const text = await fileOf(nothingHeld, { ...aHead, kind: 'changes', exchange, covers });
    expect(validate(JSON.parse(text)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each([
    ['another format', { format: 'other' }],
    ['a newer version', { version: 2 }],
    ['a moment that is none', { madeAt: 'yesterday' }],
    ['no texts', { texts: undefined }],
    ['a fact without a day', { entries: [{ ...row(), kind: 'sale', at: moment, subject: null }] }],
    ['words that are a number', { texts: [{ ...row(), subject: null, text: 5 }] }],
    ['a number of arrival', { texts: [{ ...row(), subject: null, text: '', seq: 1 }] }],
    [
      'a stamp that is none',
      { documents: [{ ...row(), kind: 'tag', fields: {}, clock: { a: 'x' } }] },
    ],
  ])('does not fit %s', async (_, part) => {
    const whole: unknown = JSON.parse(await fileOf(nothingHeld));
    if (!isRecord(whole)) throw new Error('A file is an object.');
    expect(validate(JSON.parse(JSON.stringify({ ...whole, ...part })))).toBe(false);
  });
});

const moment = '2026-03-01T09:30:00.000Z';

function row() {
  return { id: 'row-1', rev: '000000000000003-0000-counter-a', operationId: 'op-1', by: null };
}
