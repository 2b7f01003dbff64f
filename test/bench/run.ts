import type { SearchCard } from '#domain/search/search-card.ts';
import { readForOracle } from '#test/support/search-oracle.ts';

import { timeIndexSteps } from './index-steps.ts';
import { machineTimes } from './measure.ts';
import { type QueryKind, queryCorpus } from './query-corpus.ts';
import { type Truth, recallOf, scanned } from './recall.ts';
import { type RivalRow, rivalTable, stepsTable, typingTable } from './report.ts';
import { miniSearch } from './rivals/mini-search.ts';
import { packedIndex } from './rivals/packed-index.ts';
import type { Rival } from './rivals/rival.ts';
import { uFuzzy } from './rivals/u-fuzzy.ts';
import { benchCards } from './shop.ts';
import { typeAll } from './typing.ts';

/** What the issue asks for at 100,000 customers, in milliseconds; above the limits the bench fails. */
const limits = { customers: 100_000, keystrokeP99: 4, snapshotOpen: 100 };

/** `npm run bench [-- counts…]`: prints the tables that the README keeps. */
const asked = process.argv.slice(2).map(Number).filter(Number.isInteger);
const failures: string[] = [];
for (const count of asked.length > 0 ? asked : [10_000, 100_000]) await benchAt(count);
for (const failure of failures) console.error(`FAILED: ${failure}`);
process.exitCode = failures.length > 0 ? 1 : 0;

async function benchAt(count: number): Promise<void> {
  const cards = benchCards(count);
  const corpus = queryCorpus(cards);
  const truth = scanned(readForOracle(cards), corpus, count > 20_000 ? 3 : 8);
  print(`## ${count.toLocaleString('en')} customers`, machineLine());

  const steps = await timeIndexSteps(cards, 9);
  print(
    `### Index (${(steps.bytes / 1_000_000).toFixed(1)} MB packed)`,
    stepsTable([
      ['build', steps.build],
      ['build in slices: longest slice', steps.longestSlice],
      ['pack a snapshot', steps.pack],
      ['open a snapshot', steps.open],
      ['open, and the first keystroke', steps.openThenSearch],
      ['change one card', steps.upsert],
    ]),
  );

  const ready = await packedIndex.prepare(cards);
  const typing = await typeAll(ready, corpus, 5);
  const recall = await recallOf(ready, truth);
  print('### Keystrokes, list and highlights included', typingTable(typing));
  print(
    `Compared with a scan of every card: ${recall.texts} texts, recall ${recall.share}, the same list for ${recall.identical * 100} %.`,
  );

  // MiniSearch takes up to a second a key at 100,000: two texts of each kind are minutes.
  const shared = corpus.map((kind) => ({
    ...kind,
    texts: kind.texts.slice(0, count > 20_000 ? 2 : 8),
  }));
  const rows: RivalRow[] = [];
  for (const rival of [packedIndex, uFuzzy, miniSearch]) {
    rows.push(await benchRival(rival, cards, shared, truth));
  }
  print('### Rivals, same texts', rivalTable(rows), machineLine());

  const all = typing.at(-1)?.times.p99 ?? Infinity;
  if (recall.identical < 1) failures.push(`a list differs from the scan at ${count}`);
  if (count !== limits.customers) return;
  if (all > limits.keystrokeP99) failures.push(`keystroke p99 ${all} ms`);
  if (steps.open.median > limits.snapshotOpen)
    failures.push(`snapshot open ${steps.open.median} ms`);
}

async function benchRival(
  rival: Rival,
  cards: readonly SearchCard[],
  corpus: readonly QueryKind[],
  truth: Truth,
): Promise<RivalRow> {
  const start = performance.now();
  const ready = await rival.prepare(cards);
  const prepareMs = performance.now() - start;
  const typing = await typeAll(ready, corpus, 1);
  const all = typing.at(-1);
  if (!all) throw new Error('An empty corpus.');
  return { name: rival.name, prepareMs, times: all.times, recall: await recallOf(ready, truth) };
}

function machineLine(): string {
  const { median, p95 } = machineTimes();
  return `Machine: fixed arithmetic ${median.toFixed(2)} ms, p95 ${p95.toFixed(2)} ms.`;
}

function print(...parts: readonly string[]): void {
  console.log(`${parts.join('\n\n')}\n`);
}
