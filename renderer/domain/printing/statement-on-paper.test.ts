import * as fc from 'fast-check';
import { expect, it } from 'vitest';

import { someHistory, someOptions } from '#test/support/points-oracle-histories.ts';
import { printLanguage } from '#test/support/print-language.ts';
import { columnOn } from '#test/support/words-on-paper.ts';
import { someStoredFacts } from '#test/support/stored-facts.ts';

import { explainPoints } from '../loyalty/points/explain.ts';
import { explainStored } from '../stored/explain-stored.ts';
import { fillSheet } from './fill-sheet.ts';
import { noFacts } from './print-facts.ts';
import { pointsOnPaper, pursesOnPaper, storedOnPaper } from './statement-on-paper.ts';
import { usualTemplate } from './usual-templates.ts';

const { words } = printLanguage;

it('every line of a stored-value statement adds up to its balance, and the last one to what is left', () => {
  fc.assert(
    fc.property(someStoredFacts(), (facts) => {
      const { lines, state } = explainStored(facts);
      const sheet = fillSheet(
        usualTemplate('storedStatement', 'a4', words),
        {
          ...noFacts,
          lists: { stored: storedOnPaper(lines, { what: ({ what }) => what, staff: () => '' }) },
          totals: pursesOnPaper(state),
        },
        printLanguage,
      );
      const balances = columnOn(sheet, '余额').map(inCents);
      const principal = columnOn(sheet, '本金').map(inCents);
      const bonus = columnOn(sheet, '赠送').map(inCents);
      expect(balances).toHaveLength(lines.length);
      let sum = 0;
      for (const [at, balance] of balances.entries()) {
        sum += (principal[at] ?? 0) + (bonus[at] ?? 0);
        expect(balance).toBe(sum);
      }
      const totals = sheet.blocks.flatMap((block) => (block.kind === 'totals' ? block.totals : []));
      expect(totals.map(({ value }) => inCents(value))).toEqual([
        state.principal,
        state.bonus,
        sum,
      ]);
    }),
  );
});

it('every line of a points statement adds up to its balance', () => {
  fc.assert(
    fc.property(someHistory(), someOptions(), (facts, options) => {
      const { lines } = explainPoints(facts, options);
      const sheet = fillSheet(
        usualTemplate('pointsStatement', 'roll58', words),
        { ...noFacts, lists: { points: pointsOnPaper(lines, { what: () => '积分' }) } },
        printLanguage,
      );
      const changes = columnOn(sheet, '变动').map(Number);
      let sum = 0;
      for (const [at, balance] of columnOn(sheet, '余额').map(Number).entries()) {
        sum += changes[at] ?? 0;
        expect(balance).toBe(sum);
      }
      expect(changes).toHaveLength(lines.filter(({ delta }) => delta !== 0).length);
    }),
  );
});

/** What stands on the paper; an empty cell is nothing. */
function inCents(text: string): number {
  return text === '' ? 0 : Math.round(Number(text) * 100);
}
