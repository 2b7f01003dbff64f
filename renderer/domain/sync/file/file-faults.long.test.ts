import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fileOf, pieces, someHeld } from '#test/support/a-sync-file.ts';

import { checkFile } from './decode-file.ts';

describe('a file that is not whole', () => {
  it('is refused wherever it was cut off', async () => {
    const text = await someText();
    for (let length = 0; length < text.length; length += 1) {
      const checked = await checkFile(pieces(text.slice(0, length), 500));
      expect(checked, `${length} of ${text.length}`).toMatchObject({ ok: false });
    }
  });

  it('is refused whichever sign of it is another', async () => {
    const text = await someText();
    for (let at = 0; at < text.length; at += 1) {
      const other = text[at] === '1' ? '2' : '1';
      const changed = text.slice(0, at) + other + text.slice(at + 1);
      expect(await checkFile(pieces(changed, 500)), `sign ${at}`).toMatchObject({ ok: false });
    }
  });
});

/** A file with rows in every table. */
async function someText(): Promise<string> {
  const full = someHeld().filter(
    ({ entries, documents, texts, others }) =>
      Math.min(entries.length, documents.length, texts.length, others.size) > 0,
  );
  const [held] = fc.sample(full, { numRuns: 1, seed: 11 });
  if (held === undefined) throw new Error('No example was drawn.');
  return fileOf(held);
}
