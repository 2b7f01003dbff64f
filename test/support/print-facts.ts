import * as fc from 'fast-check';

import { cents, pointUnits, toBusinessDay, toInstant } from '#domain/kernel/units.ts';
import { listColumns } from '#domain/printing/documents.ts';
import { printBlanks } from '#domain/printing/print-blanks.ts';
import type { PrintFacts } from '#domain/printing/print-facts.ts';
import type { PrintValue } from '#domain/printing/print-value.ts';

import { printLanguage } from './print-language.ts';

/** Names as they really come, and as they must never come: emoji families, 40 characters, right to left, control signs, halves. */
export function anyWords(): fc.Arbitrary<string> {
  return fc
    .oneof(
      fc.constantFrom(
        '王芳',
        '',
        '  ',
        '👨‍👩‍👧‍👦'.repeat(5),
        '𠮷野家',
        'שלום עולם',
        'محمد (١٢)',
        '欧阳'.repeat(20),
        'A\u0000B\u0007\u001B[1m',
        '\u202Egnp.exe',
        '半\uD83D个',
        '一，二：三。',
        'O’Neill & Söhne <b>',
        'e\u0301\u0301\u0301',
      ),
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    .map((text) => text.replace(/undefined|null|NaN|[{}\n\r\u2028\u2029]|\[object/g, ''));
}

function anyValue(): fc.Arbitrary<PrintValue> {
  const amount = fc.integer({ min: -99_999_999, max: 9_999_999_999 });
  return fc.oneof(
    anyWords().map((text) => ({ kind: 'words', words: text }) as const),
    amount.map((one) => ({ kind: 'money', amount: cents(one) }) as const),
    amount.map((one) => ({ kind: 'moneyChange', amount: cents(one) }) as const),
    amount.map((one) => ({ kind: 'points', units: pointUnits(one) }) as const),
    amount.map((one) => ({ kind: 'pointsChange', units: pointUnits(one) }) as const),
    fc.nat().map((thousandths) => ({ kind: 'quantity', thousandths }) as const),
    fc.nat().map((count) => ({ kind: 'count', count }) as const),
    fc.constant({ kind: 'day', day: toBusinessDay('2026-11-23') } as const),
    fc.constant({ kind: 'time', at: toInstant('2026-11-23T08:30:00.000Z') } as const),
  );
}

function someOf<Name extends string>(
  names: readonly Name[],
): fc.Arbitrary<{ [N in Name]?: PrintValue }> {
  const all = Object.fromEntries(names.map((name) => [name, anyValue()]));
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- Each key has its arbitrary.
  return fc.record(all, { requiredKeys: [] }) as fc.Arbitrary<{ [N in Name]?: PrintValue }>;
}

/** What may be known for a document: any part of it, with words of anybody's. */
export function somePrintFacts(): fc.Arbitrary<PrintFacts> {
  const lists = Object.fromEntries(
    Object.entries(listColumns).map(([name, columns]) => [
      name,
      fc.record({ rows: fc.array(someOf<string>(columns), { maxLength: 8 }) }),
    ]),
  );
  const totals = Object.keys(printLanguage.words.totals);
  return fc.record({
    title: anyWords(),
    blanks: someOf(printBlanks),
    lists: fc.record(lists, { requiredKeys: [] }),
    totals: someOf<string>(totals),
    codes: fc.record({
      customer: fc.constantFrom(null, '00042'),
      product: fc.constantFrom(null, '69', '茶'),
    }),
    logo: fc.constantFrom(null, 'data:image/png;base64,iVBORw0KGgo='),
    pictures: fc.constant(new Map()),
  });
}
