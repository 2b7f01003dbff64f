import { expect, it } from 'vitest';

import { encodeGb18030 } from '#test/support/gb18030.ts';

import { calendarText } from './calendar-file.ts';

it('reads UTF-8 with and without a mark', async () => {
  for (const text of ['BEGIN:VCALENDAR 王芳', '\uFEFFBEGIN:VCALENDAR 王芳']) {
    expect(await calendarText(new Blob([text]))).toEqual({
      ok: true,
      value: 'BEGIN:VCALENDAR 王芳',
    });
  }
});

it('reads the Chinese of old programs', async () => {
  const bytes = encodeGb18030('BEGIN:VCALENDAR 王芳打电话');
  expect(await calendarText(new Blob([bytes]))).toEqual({
    ok: true,
    value: 'BEGIN:VCALENDAR 王芳打电话',
  });
});

it('refuses what is too large before it reads it, and what is no text', async () => {
  const large = await calendarText(new Blob(['x'.repeat(5 * 1024 * 1024 + 1)]));
  expect(large).toMatchObject({ ok: false, refusal: { kind: 'too-large' } });
  const picture = await calendarText(
    new Blob([Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])]),
  );
  expect(picture).toEqual({ ok: false, refusal: { kind: 'not-a-calendar' } });
});
