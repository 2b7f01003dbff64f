import { describe, expect, it } from 'vitest';

import {
  fileBy,
  intentionOf,
  listingOf,
  named,
  nobody,
  now,
  wrote,
} from '#test/support/meeting/one-counter.ts';

import { toDeviceId } from '../../kernel/units.ts';
import {
  afterDeleting,
  afterListing,
  afterPutting,
  afterRenaming,
  beforePutting,
} from './after.ts';
import { type FileName, keyOf } from './file-name.ts';
import { type Memory, emptyMemory } from './memory.ts';
import { filesToRead, identityIn } from './what-to-read.ts';
import { type NextFile, filesToDelete, nextFile } from './what-to-write.ts';

const till1 = toDeviceId('till-1');

describe('who this counter is', () => {
  it('takes a new id where a file lies under its own that it did not write', () => {
    const memory = wrote(emptyMemory(till1), 5);
    const strange = fileBy(till1, 2, 'e');
    expect(identityIn(memory, listingOf(memory), nobody)).toEqual({ kind: 'ours' });
    const listing = [...listingOf(memory), strange];
    expect(identityIn(memory, listing, nobody)).toMatchObject({
      kind: 'taken',
      files: [keyOf(strange)],
    });

    const renamed = afterRenaming(memory, toDeviceId('till-1b'));
    expect(filesToRead(renamed, listing, nobody)).toEqual([strange]);
    const next = nextFile(renamed, { ...now(renamed, 5), listing });
    expect(next).toMatchObject({ kind: 'complete', why: 'first', number: 1 });
    // What it wrote under the old id goes once that lies there; what the other one wrote stays.
    const after = afterPutting(beforePutting(renamed, intentionOf(renamed, next, 5)));
    const lying = [...listing, ...listingOf(after)];
    expect(filesToDelete(after, lying, nobody)).toEqual(listingOf(memory));
    // Unless somebody says that there is no other one any more.
    const read = afterPutting(
      beforePutting(after, intentionOf(after, everything(after, strange), 5)),
    );
    const all = [...listing, ...listingOf(read)];
    const gone = filesToDelete(read, all, new Map([[till1, 2]]));
    expect(gone).toContainEqual(strange);
  });

  it('knows its own file again that was put there just before a power cut', () => {
    const memory = wrote(emptyMemory(till1), 5);
    const next = nextFile(memory, now(memory, 6));
    const intended = beforePutting(memory, intentionOf(memory, next, 6));
    const lying = [...listingOf(memory), ...named(intended.intended?.key)];
    expect(identityIn(intended, lying, nobody)).toEqual({ kind: 'ours' });
    expect(afterListing(intended, lying).upTo.seq).toBe(6);
    // It never arrived: the same rows are written again, under another name.
    const again = afterListing(intended, listingOf(memory));
    expect(nextFile(again, now(again, 6))).toMatchObject({ spans: [{ after: 5, through: 6 }] });
    // And should a slow drive show it after all, it is still ours.
    expect(identityIn(again, lying, nobody)).toEqual({ kind: 'ours' });
  });

  it('forgets to delete files of its own that vanished before its complete one took their place', () => {
    let memory = wrote(emptyMemory(till1), 5);
    const listing = listingOf(memory);
    memory = afterListing(wrote({ ...memory, asked: listing.map(keyOf) }, 5), []);
    expect(memory.own.map(({ kind }) => kind)).toEqual(['complete']);
    expect(identityIn(memory, [...listing, ...listingOf(memory)], nobody).kind).toBe('ours');
  });

  it('does not take an old file of its own that a cloud drive brought back for a stranger’s', () => {
    let memory = wrote(emptyMemory(till1), 5);
    const old = listingOf(memory);
    memory = wrote({ ...memory, asked: old.map(keyOf) }, 5);
    memory = afterDeleting(memory, old.map(keyOf));
    expect(identityIn(memory, [...listingOf(memory), ...old], nobody)).toEqual({ kind: 'ours' });
    expect(filesToDelete(memory, [...listingOf(memory), ...old], nobody)).toEqual(old);
  });
});

/** A complete file by a counter that joined this one. */
function everything(memory: Memory, joined: FileName): NextFile {
  const next = nextFile(memory, { ...now(memory, 5), mustForget: true });
  return next.kind === 'complete' ? { ...next, covers: [...next.covers, keyOf(joined)] } : next;
}
