import { describe, expect, it } from 'vitest';

import worked from '#test/fixtures/points.json' with { type: 'json' };
import { type CaseCheck, type PointsCases, programOfCase } from '#test/support/points-cases.ts';
import { entriesOfCase } from '#test/support/points-case-entries.ts';

import { toBusinessDay } from '../../kernel/units.ts';
import { foldTier } from '../tiers/fold-tier.ts';
import { explainPoints } from './explain.ts';
import { foldPoints } from './fold-points.ts';

const book = worked as unknown as PointsCases;

describe('worked by hand', () => {
  it.each(book.cases)('$id: $title', (one) => {
    const program = programOfCase(book, one);
    const { entries, rejected } = entriesOfCase(program, one);
    for (const check of one.expect.checks) {
      const options = { decimals: program.earn.decimals, through: toBusinessDay(check.date) };
      const points = foldPoints(entries, options);
      const { tierId } = foldTier(entries, program, options.through);
      expect({ ...check, ...asked(check, points, tierId) }).toEqual(check);
      expect(explainPoints(entries, options).lines.at(-1)?.balance ?? 0).toBe(check.balance);
    }
    const end = foldPoints(entries, { decimals: 0, through: toBusinessDay('9999-12-31') });
    const all = [...rejected, ...end.rejected.map(({ id }) => id)];
    expect(all.sort()).toEqual([...one.expect.rejected].sort());
  });

  it('has all cases', () => {
    expect(book.cases.length).toBeGreaterThanOrEqual(30);
  });
});

/** What a check asks about, as folded. */
function asked(
  check: CaseCheck,
  { balance, live, debt, expiredTotal, nextExpiry }: ReturnType<typeof foldPoints>,
  tier: string | null,
) {
  const next_expiry = nextExpiry && { date: nextExpiry.day, units: nextExpiry.units };
  const found = { balance, live, debt, expired_total: expiredTotal, tier, next_expiry };
  return Object.fromEntries(Object.entries(found).filter(([key]) => key in check));
}
