import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';

import { TestComputer } from '#test/support/a-shop.ts';
import cases from '#test/fixtures/points.json' with { type: 'json' };
import { CaseAtTheCounter } from '#test/support/points-cases-at-the-counter.ts';
import { type PointsCases, programOfCase } from '#test/support/points-cases.ts';

import { standingsFolded, standingsKept } from '../self-check.ts';
import { databaseName } from '../shop-database.ts';
import { turnStandings } from '../turn-standings.ts';

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- JSON forgets which words a field may be; the adapter reads every one
const worked = cases as unknown as PointsCases;

describe('a worked case, done at the counter and read as the counter reads it', () => {
  it.each(worked.cases.map((one) => [one.id, one.title, one] as const))(
    '%s %s',
    async (_, __, played) => {
      const computer = new TestComputer();
      const { shop } = await computer.open();
      const counter = new CaseAtTheCounter(shop, computer, programOfCase(worked, played), played);
      await counter.begin(played);
      const checks = [...played.expect.checks];
      const checksBefore = async (at: string) => {
        while (checks[0] !== undefined && `${checks[0].date}T23:59:59` < at) {
          const { date, ...expected } = checks.shift() ?? { date: '' };
          expect(await counter.standingAt(date)).toMatchObject(expected);
        }
      };
      for (const event of played.events) {
        await checksBefore(event.at);
        await counter.play(event);
      }
      await checksBefore('9999');
      expect(counter.rejected).toEqual(played.expect.rejected);

      // The morning's turn comes to the same, and so does the stored standing.
      const { signal } = new AbortController();
      await turnStandings(shop, shop.clock.today(), () => undefined, signal);
      expect(await standingsKept(shop.db)).toEqual(await standingsFolded(shop.db));
      computer.close();
      await Dexie.delete(databaseName(computer.shopId, 1));
    },
  );
});
