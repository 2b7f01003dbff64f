import { emptyMemory } from '#domain/sync/exchange/memory.ts';
import { vectorOf } from '#domain/sync/exchange/what-to-read.ts';
import type { Entry } from '#domain/sync/rows.ts';

import { Chronicle, type Trouble } from './chronicle.ts';
import type { Lag } from './folder.ts';
import { type History, type Mishap, type Step, beginning, clockErrors } from './histories.ts';
import { faultsIn } from './judge.ts';
import { type Laws, ourLaws } from './laws.ts';
import { troublesIn } from './troubles.ts';
import { type RoundAt, goRound } from './round.ts';
import { type Deed, perform } from './sim-acts.ts';
import { SimTill, allRows } from './sim-till.ts';

/** Passes over all counters after which a folder without faults must be quiet. */
const mostPasses = 40;

/** How a history ended: what is wrong, and what it went through to get there. */
export type Ending = {
  readonly faults: readonly string[];
  /** Rows that counters wrote. */
  readonly rows: number;
  readonly met: ReadonlySet<Trouble>;
};

/** Plays a history to its end, lets the counters meet in peace, and answers what is wrong then. */
export function endOf(history: History, laws: Laws = ourLaws): Ending {
  const chronicle = new Chronicle(history.skews, laws);
  const before = history.began ? beginning() : [];
  for (const step of [...before, ...history.steps]) take(chronicle, step);
  const passes = settle(chronicle);
  const restless = passes < mostPasses ? [] : [`not quiet after ${mostPasses} passes`];
  const faults = [...restless, ...faultsIn(chronicle)];
  return { faults, rows: chronicle.made.size, met: troublesIn(chronicle) };
}

/** What is wrong at the end of a history. */
export function faultsAfter(history: History, laws: Laws = ourLaws): readonly string[] {
  return endOf(history, laws).faults;
}

function take(chronicle: Chronicle, step: Step): void {
  switch (step.do) {
    case 'act':
      act(chronicle, step.till, step.deed);
      return;
    case 'both':
      chronicle.trueMs += 1000;
      act(chronicle, step.till, step.deed);
      act(chronicle, step.by, step.deed);
      return;
    case 'round': {
      const till = chosen(chronicle.tills, step.till);
      const isDone = till === undefined || goRound(till, roundAt(chronicle, step, till));
      if (!isDone) chronicle.kills += 1;
      return;
    }
    case 'time':
      chronicle.trueMs += step.ms;
      return;
    case 'strike':
      chronicle.folder.strike(step.what, step.which);
      chronicle.excuseWhatIsGone();
      return;
    case 'rebuild':
    case 'backup':
    case 'restore':
    case 'copy':
    case 'remove':
    case 'forget':
    case 'clock':
      befall(chronicle, step.do, step.till, step.by);
  }
}

function act(chronicle: Chronicle, which: number, deed: Deed): void {
  const till = chosen(chronicle.tills, which);
  if (till === undefined) return;
  const { rows, fields } = perform(till, chronicle.trueMs, deed);
  for (const { id } of allRows(rows)) chronicle.made.set(id, till.name);
  chronicle.fields.push(...fields.map((field) => ({ ...field, till: till.name })));
}

/** What happens to a whole computer. */
function befall(chronicle: Chronicle, what: Mishap, which: number, by: number): void {
  const till = chosen(chronicle.tills, which);
  if (till === undefined) return;
  if (what === 'rebuild') till.rebuild();
  if (what === 'clock') till.skewMs = clockErrors[by % clockErrors.length] ?? 0;
  if (what === 'forget') till.memory = emptyMemory(till.memory.device);
  if (what === 'backup') till.backup = till.image();
  if (what === 'restore' && till.backup !== undefined) {
    till.becomeLike(till.backup);
    chronicle.excuseWhatIsGone();
  }
  if (what === 'copy' && chronicle.copies < 1) copy(chronicle, till);
  if (what === 'remove') remove(chronicle, till, by);
}

function copy(chronicle: Chronicle, till: SimTill): void {
  // A removed counter has no future, nor has its copy.
  if (chronicle.removed.has(till.name)) return;
  chronicle.copies += 1;
  const other = new SimTill(`copy-${chronicle.copies}`, till.skewMs, chronicle.laws);
  other.becomeLike(till.image());
  chronicle.tills.push(other);
}

/** Somebody takes a counter off the list; what it wrote until then, as far as it was read, counts. */
function remove(chronicle: Chronicle, till: SimTill, by: number): void {
  const others = chronicle.present().filter((one) => one !== till);
  const owner = chosen(others, by);
  if (owner === undefined || others.length < 2 || chronicle.removed.size > 0) return;
  const { device } = till.memory;
  // A copy that still has the same id would be removed with it.
  if (others.some(({ memory }) => memory.device === device)) return;
  const through = vectorOf(owner.memory).get(device) ?? 0;
  const { rows } = owner.act(chronicle.trueMs, (write) => {
    write.addEntry<Entry & { device: string; through: number }>({
      kind: 'counter_removed',
      subject: null,
      device,
      through,
    });
  });
  for (const { id } of allRows(rows)) chronicle.made.set(id, owner.name);
  chronicle.removed.add(till.name);
  chronicle.excuseWhatIsGone();
}

function roundAt(
  { folder, laws, trueMs, tills }: Chronicle,
  step: Extract<Step, { do: 'round' }>,
  writer: SimTill,
): RoundAt {
  const lags = new Map<string, Lag>();
  tills.forEach(({ name }, at) => {
    const slot = at % 3;
    if (name === writer.name) return;
    lags.set(name, { hidden: step.hidden[slot] ?? 0, partial: step.partial[slot] ?? 0 });
  });
  const { killedAfter } = step;
  return { folder, laws, trueMs, killedAfter, lags, ghostLooks: step.hidden[0] ?? 0 };
}

/** Answers after how many passes nobody wrote any more. */
function settle(chronicle: Chronicle): number {
  const { folder, laws } = chronicle;
  folder.settle();
  let quiet = 0;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = folder.puts;
    for (const till of chronicle.present()) {
      chronicle.trueMs += 60_000;
      const at = {
        trueMs: chronicle.trueMs,
        killedAfter: undefined,
        lags: new Map(),
        ghostLooks: 0,
      };
      goRound(till, { folder, laws, ...at });
    }
    const asking = chronicle.present().some(({ memory }) => memory.waiting.length > 0);
    // Who waits for a file asks for it after some rounds; that is no rest yet.
    if (chronicle.present().some(({ memory }) => memory.asked.length > 0)) chronicle.asks += 1;
    quiet = folder.puts === before && (!asking || pass > 12) ? quiet + 1 : 0;
    if (quiet === 2) return pass;
  }
  return mostPasses;
}

function chosen<One>(list: readonly One[], at: number): One | undefined {
  return list[at % Math.max(1, list.length)];
}
