import * as fc from 'fast-check';

import {
  type OperationId,
  type RowId,
  type Stamp,
  toBusinessDay,
  toDeviceId,
  toInstant,
  toOperationId,
  toRowId,
  toStamp,
} from '#domain/kernel/units.ts';
import type { ErasureEntry } from '#domain/sync/facts.ts';
import type { Document, Entry, Rows, TextRow, Value } from '#domain/sync/rows.ts';

// Few devices, few milliseconds, few ids and few paths: what seldom collides proves nothing.

const devices = ['counter-a', 'counter-b', 'counter-c'].map(toDeviceId);
export const cards = ['card-1', 'card-2', 'card-3', 'shop-settings'].map(toRowId);

/** Field names that a file from outside may bring; some mean something to JavaScript. */
const paths = ['name', 'note', 'tags/vip', '__proto__', 'constructor', 'toString'];

/** One of a few stamps, so that those of two counters meet. */
export function aStamp(): fc.Arbitrary<Stamp> {
  return fc
    .tuple(fc.integer({ min: 1, max: 4 }), fc.nat({ max: 1 }), fc.constantFrom(...devices))
    .map(([ms, counter, device]) => stampAt(ms, device, counter));
}

/** `000000000000003-0000-counter-b` */
export function stampAt(ms: number, device = 'counter-a', counter = 0): Stamp {
  const time = String(ms).padStart(15, '0');
  return toStamp(`${time}-${counter.toString(16).padStart(4, '0')}-${device}`);
}

/** One of six actions. */
export function anOperation(): fc.Arbitrary<OperationId> {
  return fc.integer({ min: 1, max: 6 }).map((n) => toOperationId(`operation-${n}`));
}

/** Whatever a field may hold, now and then the same in another order. */
export function aValue(): fc.Arbitrary<Value> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom<Value>(null, true, 0, 1, '', '王芳', '張偉') },
    fc.constantFrom<Value>({ digits: '1', rank: 0 }, { rank: 0, digits: '1' }, ['a', null], {}),
  );
}

/** A document as the app writes it: a field's stamp stands in `clock` only if it is not the birth's. */
export function aDocument(id: fc.Arbitrary<RowId> = fc.constantFrom(...cards)) {
  const fields = fc.array(fc.tuple(fc.constantFrom(...paths), aValue(), fc.option(aStamp())), {
    maxLength: 5,
  });
  return fc
    .record({
      id,
      rev: aStamp(),
      operationId: anOperation(),
      by: fc.constantFrom(null, toRowId('staff-1')),
      kind: fc.constantFrom('customer', 'a-kind-of-next-year'),
      fields,
    })
    .map(({ fields: written, ...head }): Document => {
      const later = written.filter(([, , stamp]) => stamp !== null && stamp > head.rev);
      const paired = later.map(([path, , stamp]) => [path, stamp] as const);
      const own = new Map(written.map(([path, value]) => [path, value]));
      const clock = new Map(paired.filter((pair): pair is [string, Stamp] => pair[1] !== null));
      return { ...head, fields: Object.fromEntries(own), clock: Object.fromEntries(clock) };
    });
}

/** Any two copies of a text row that agree on whose it is, as writing once makes sure. */
export function aText(): fc.Arbitrary<TextRow> {
  return fc
    .record({
      number: fc.integer({ min: 1, max: 4 }),
      text: fc.constantFrom(null, 'Likes oolong', 'Asked for a bigger size'),
      rev: aStamp(),
    })
    .map(({ number, text, rev }) => ({
      id: toRowId(`text-${number}`),
      rev,
      operationId: toOperationId(`operation-${number}`),
      by: null,
      subject: cards[number] ?? null,
      text,
    }));
}

/** A fact of a known kind or of a newer version, about one of the cards or nobody. */
export function anEntry(): fc.Arbitrary<Entry> {
  return fc
    .record({
      number: fc.integer({ min: 1, max: 5 }),
      kind: fc.constantFrom('note', 'a-fact-of-next-year'),
      rev: aStamp(),
      subject: fc.constantFrom(null, ...cards),
      amount: fc.nat({ max: 3 }),
    })
    .map(({ number, ...rest }) => ({ ...factHead(`entry-${number}`), ...rest }));
}

/** Someone asked to be forgotten. The same id always erases the same cards: a fact has one content. */
function anErasure(): fc.Arbitrary<ErasureEntry> {
  return fc
    .integer({ min: 0, max: 2 })
    .map((n) => erasureOf(`erasure-${n}`, cards.slice(n, n + 1 + (n % 2))));
}

/** The fact that these people asked to be forgotten. */
export function erasureOf(id: string, erases: readonly RowId[]): ErasureEntry {
  return { ...factHead(id), kind: 'erasure', subject: erases[0] ?? null, erases };
}

/** What one device might hold before anything was joined. */
export function someRows(): fc.Arbitrary<Rows> {
  return fc.record({
    entries: fc
      .tuple(fc.array(anEntry(), { maxLength: 4 }), fc.array(anErasure(), { maxLength: 1 }))
      .map(([facts, erasures]): readonly Entry[] => [...facts, ...erasures]),
    documents: fc.array(aDocument(), { maxLength: 4 }),
    texts: fc.array(aText(), { maxLength: 4 }),
  });
}

function factHead(id: string) {
  return {
    id: toRowId(id),
    rev: stampAt(2),
    operationId: toOperationId(`operation-of-${id}`),
    by: null,
    at: toInstant('2026-03-01T09:30:00.000Z'),
    day: toBusinessDay('2026-03-01'),
  };
}
