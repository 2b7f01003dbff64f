import { describe, expect, it } from 'vitest';

import { fileBy } from '#test/support/meeting/one-counter.ts';

import { toDeviceId, toInstant, toShopId } from '../../kernel/units.ts';
import { type FileHead } from '../file/format.ts';
import { headLine, readHeadLine } from '../file/head-line.ts';
import { keyOf } from './file-name.ts';
import { type MeetingHead, headerIn } from './meeting-part.ts';

const till2 = toDeviceId('till-2');
const name = fileBy(till2, 7);
const before = keyOf(fileBy(till2, 6));
const head: MeetingHead = {
  shop: toShopId('shop'),
  device: till2,
  madeAt: toInstant('2026-03-01T09:30:00.000Z'),
  kind: 'changes',
  schema: 2,
  meeting: { number: 7, previous: before, covers: [before], asks: [] },
};

describe('what a file in the folder says about itself', () => {
  it('is read back from its first line, as the format keeps it', () => {
    const read = readHeadLine(headLine(head));
    const { shop, kind, madeAt } = head;
    const meeting = { previous: before, covers: [before], asks: [] };
    expect(read.ok && headerIn(read.value, name)).toEqual({
      ...name,
      ...meeting,
      shop,
      kind,
      madeAt,
    });
  });

  it.each<[string, object]>([
    ['it says nothing', { meeting: undefined }],
    ['it is another file’s name', { meeting: { ...head.meeting, number: 8 } }],
    ['it is another counter’s', { device: toDeviceId('till-3') }],
    ['a name is none', { meeting: { ...head.meeting, asks: ['../../etc/passwd'] } }],
    ['names are no list', { meeting: { ...head.meeting, covers: 'all' } }],
    [
      'there are too many names',
      { meeting: { ...head.meeting, covers: Array(10_001).fill(before) } },
    ],
    ['the one before is a number', { meeting: { ...head.meeting, previous: 6 } }],
  ])('is not believed if %s', (_, change) => {
    const changed: FileHead = { ...head, ...change };
    expect(headerIn(changed, name)).toBeUndefined();
  });
});
