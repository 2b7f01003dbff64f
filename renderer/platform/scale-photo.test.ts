import { expect, it } from 'vitest';

import { scalePhoto } from './scale-photo.ts';

it('a file over 30 MB is refused before anything is read of it', async () => {
  const scan = new Blob([new Uint8Array(30_000_001)]);
  expect(await scalePhoto(scan)).toEqual({ ok: false, refusal: { kind: 'too-large' } });
});
