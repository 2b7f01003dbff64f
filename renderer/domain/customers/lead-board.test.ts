import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cents, toRowId } from '../kernel/units.ts';
import { stages } from './card.ts';
import { boardOf, isShown } from './lead-board.ts';
import { type Lead, hasBecomeCustomer, msOfDay, stageEdit } from './lead.ts';

const now = 1_790_000_000_000;
const someLead: fc.Arbitrary<Lead> = fc.record({
  id: fc.uuid().map(toRowId),
  number: fc.constant('00001'),
  name: fc.string(),
  phone: fc.constant(''),
  stage: fc.constantFrom(...stages),
  expectedValue: fc.option(fc.nat({ max: 9_999_999 }).map(cents)),
  nextStep: fc.string(),
  goneReason: fc.string(),
  sinceMs: fc.integer({ min: now - 90 * msOfDay, max: now }),
  moved: fc.boolean(),
  bought: fc.boolean(),
});

describe('the board of leads', () => {
  it('shows everybody who belongs on it once, in the column of their stage, and adds up what they may bring', () => {
    fc.assert(
      fc.property(fc.array(someLead), (leads) => {
        const columns = boardOf(leads, now);
        expect(columns.map(({ stage }) => stage)).toEqual([...stages]);
        const shown = columns.flatMap((column) => column.leads);
        expect(new Set(shown)).toEqual(new Set(leads.filter((lead) => isShown(lead, now))));
        expect(shown).toHaveLength(new Set(shown).size);
        for (const { stage, leads: inColumn, expected } of columns) {
          expect(inColumn.every((lead) => lead.stage === stage)).toBe(true);
          expect(inColumn.reduce((sum, one) => sum + (one.expectedValue ?? 0), 0)).toBe(expected);
        }
        const gone = columns.at(-1);
        const left = leads.filter(({ stage }) => stage === 'gone').length;
        expect((gone?.leads.length ?? 0) + (gone?.older ?? 0)).toBe(left);
      }),
    );
  });

  it('puts those who are worth most first, and of equals the one who waits longest', () => {
    const [first, second, third] = [lead({ expectedValue: cents(500) }), lead({}), lead({})];
    const older = { ...second, sinceMs: now - 5 * msOfDay };
    expect(boardOf([third, older, first], now)[0]?.leads).toEqual([first, older, third]);
  });

  it.each([
    ['a lead of last year', { stage: 'lead', sinceMs: now - 300 * msOfDay }, true],
    ['somebody who left last week', { stage: 'gone', sinceMs: now - 7 * msOfDay }, true],
    ['somebody who left in spring', { stage: 'gone', sinceMs: now - 90 * msOfDay }, false],
    ['a lead won last week', { stage: 'customer', moved: true }, true],
    ['a customer from the first day', { stage: 'customer', moved: false }, false],
    ['a lead won long ago', { stage: 'customer', moved: true, sinceMs: 0 }, false],
  ] as const)('%s', (_who, facts, expected) => {
    expect(isShown(lead(facts), now)).toBe(expected);
  });

  it('suggests to make a customer of a lead who has bought, and of nobody else', () => {
    expect(hasBecomeCustomer(lead({ bought: true }))).toBe(true);
    expect(hasBecomeCustomer(lead({ stage: 'aiming', bought: true }))).toBe(true);
    expect(hasBecomeCustomer(lead({}))).toBe(false);
    expect(hasBecomeCustomer(lead({ stage: 'gone', bought: true }))).toBe(false);
    expect(hasBecomeCustomer(lead({ stage: 'customer', bought: true }))).toBe(false);
  });

  it('lets nobody go without a reason, and takes the reason off whoever comes back', () => {
    expect(stageEdit('gone', '  ')).toEqual({ ok: false, refusal: { kind: 'no-reason' } });
    expect(stageEdit('gone', ' 价格 ')).toEqual({
      ok: true,
      value: { stage: 'gone', goneReason: '价格' },
    });
    expect(stageEdit('lead', '')).toEqual({ ok: true, value: { stage: 'lead', goneReason: '' } });
  });
});

let drawn = 0;
function lead(facts: Partial<Lead>): Lead {
  drawn += 1;
  return {
    id: toRowId(`lead-${drawn}`),
    number: '00001',
    name: '王芳',
    phone: '',
    stage: 'lead',
    expectedValue: null,
    nextStep: '',
    goneReason: '',
    sinceMs: now,
    moved: false,
    bought: false,
    ...facts,
  };
}
