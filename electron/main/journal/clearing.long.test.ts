import { join } from 'node:path';

import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { aBatch, aFolder, open, removeFolder } from '#test/support/journal-folder.ts';

import type { RecordLine } from './chain.ts';
import type { Journal } from './journal.ts';

const left = '{"left":true}';
let home: string;
let runs = 0;
beforeAll(async () => {
  home = await aFolder();
});
afterAll(() => removeFolder(home));

type Step =
  | { readonly do: 'sell'; readonly records: number }
  | { readonly do: 'trim'; readonly back: number }
  | { readonly do: 'erase'; readonly backs: readonly number[] }
  | { readonly do: 'restart' };

/** What the journal should hold, kept the simple way: every record ever, and which of them lost its body. */
type Truth = { readonly lines: RecordLine[]; readonly erased: Set<number>; covered: number };

it('whatever is sold, erased, trimmed and restarted, the journal holds what no snapshot does', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep(), { minLength: 4, maxLength: 24 }), async (steps) => {
      const place = join(home, `run-${(runs += 1)}`);
      const truth: Truth = { lines: [], erased: new Set(), covered: 0 };
      let { journal } = await open(place, { rollAt: 900 });
      for (const step of steps) {
        if (step.do === 'restart') {
          await journal.close();
          const again = await open(place, { rollAt: 900 });
          expect(again.opened.notices).toEqual([]);
          ({ journal } = again);
        } else await take(journal, step, truth);
        await expectTruth(journal, truth);
      }
      await journal.close();
    }),
    { numRuns: 60 },
  );
}, 120_000);

async function take(journal: Journal, step: Exclude<Step, { do: 'restart' }>, truth: Truth) {
  const { lines } = truth;
  if (step.do === 'sell') {
    const names = Array.from({ length: step.records }, (_, at) => `sale-${lines.length + at + 1}`);
    const outcome = await journal.append(aBatch(journal.end, ...names));
    expect(outcome.kind).toBe('written');
    lines.push(...(await journal.read(lines.length)).lines);
  } else if (step.do === 'trim') {
    const at = lines[lines.length - 1 - step.back];
    if (at === undefined) return;
    truth.covered = Math.max(truth.covered, at.n);
    const outcome = await journal.trim({ count: at.n, hash: at.hash });
    expect(['trimmed', 'nothing']).toContain(outcome.kind);
    if (outcome.kind === 'nothing') expect(outcome.why).toBe('uncovered');
  } else {
    const numbers = new Set(step.backs.map((back) => lines.length - back));
    const there = [...numbers].filter((n) => n > journal.begins.count);
    if (there.length === 0) return;
    const stubs = there.map((n) => ({ number: n, hash: lines[n - 1]?.hash ?? '', body: left }));
    expect(await journal.erase(stubs)).toMatchObject({ kind: 'erased', records: there.length });
    for (const n of there) truth.erased.add(n);
  }
}

async function expectTruth(journal: Journal, { lines, erased, covered }: Truth): Promise<void> {
  const begins = journal.begins.count;
  expect(begins).toBeLessThanOrEqual(covered);
  expect(journal.end.count).toBe(lines.length);
  const found = (await journal.read(begins)).lines;
  const bodies = lines.slice(begins).map(({ n, body }) => (erased.has(n) ? left : body));
  expect(found.map(({ body }) => body)).toEqual(bodies);
  expect(found.map(({ hash }) => hash)).toEqual(lines.slice(begins).map(({ hash }) => hash));
}

function aStep(): fc.Arbitrary<Step> {
  const sell = fc.record({ do: fc.constant('sell'), records: fc.integer({ min: 1, max: 6 }) });
  const trim = fc.record({ do: fc.constant('trim'), back: fc.nat(12) });
  const backs = fc.array(fc.nat(15), { minLength: 1, maxLength: 3 });
  const erase = fc.record({ do: fc.constant('erase'), backs });
  const restart = fc.record({ do: fc.constant('restart') });
  return fc.oneof(
    { weight: 4, arbitrary: sell },
    { weight: 2, arbitrary: trim },
    { weight: 2, arbitrary: erase },
    { weight: 1, arbitrary: restart },
  ) as fc.Arbitrary<Step>;
}
