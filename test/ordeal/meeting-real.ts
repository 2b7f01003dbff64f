import 'fake-indexeddb/auto';

import { Dexie } from 'dexie';
import * as fc from 'fast-check';

import { meet } from '#data/meeting/meet.ts';
import type { MeetingPorts } from '#data/meeting/ports.ts';
import { everythingIn, standingsFolded, standingsKept } from '#data/self-check.ts';
import { databaseName } from '#data/shop-database.ts';
import { canonical } from '#domain/kernel/canonical.ts';

import { PretendCounter, PretendFolder, SwitchedOff } from '../support/meeting/pretend-folder.ts';
import { type RealStep, RealTills, someRealSteps } from '../support/meeting/real-tills.ts';
import type { Outcome } from './outcome.ts';

const hour = 3_600_000;
/** Small, so that a short history meets each of them. */
const limits = { files: 600, changes: 3, bytes: 200_000, patience: 2 };
const mostSteps = 20;
const mostPasses = 40;

type PortsOf = (counter: PretendCounter) => MeetingPorts;

/** A planted fault: a folder that says it has a file, and has not. */
export function lyingPorts(counter: PretendCounter): MeetingPorts {
  const ports = counter.ports();
  return {
    ...ports,
    folder: {
      ...ports.folder,
      put: async (_place, _bytes, beforeNamed) => {
        await beforeNamed('0'.repeat(32), 0);
        return 'put';
      },
    },
  };
}

type RealHistory = { readonly skews: readonly number[]; readonly steps: readonly RealStep[] };

/** Two or three counters with clocks off by −1 year to +1 hour. */
function someRealHistory(): fc.Arbitrary<RealHistory> {
  const skew = fc.constantFrom(0, 0, 1, -hour, hour, -365 * 24 * hour);
  const skews = fc.array(skew, { minLength: 2, maxLength: 3 });
  return fc.record({ skews, steps: someRealSteps(mostSteps) });
}

/**
 * Counters with the app's own commands, databases and rounds, switched off anywhere in a round, with files in the folder that were
 * copied half and healed later, or lost. Once it is quiet they have to have the same rows, every entry once, and the standings that folding
 * gives. What `meeting.ts` plays many more times with a model of the counter, this plays with the counter itself.
 */
export async function meetWithAllCommands(
  times: number,
  seed: number,
  portsOf: PortsOf = (counter) => counter.ports(),
): Promise<Outcome> {
  const faults: string[] = [];
  const met: Record<string, number> = {};
  let saved = 0;
  let lost = 0;
  for (const [at, history] of fc.sample(someRealHistory(), { numRuns: times, seed }).entries()) {
    const ending = await endOf(history, portsOf).catch((error: unknown) => ({
      faults: [`history ${at}: ${String(error)}`],
      entries: 0,
      lost: 0,
      met: [],
    }));
    saved += ending.entries;
    lost += ending.lost;
    faults.push(...ending.faults);
    for (const trouble of ending.met) met[trouble] = (met[trouble] ?? 0) + 1;
    if (at % 50 === 49) process.stdout.write(`  ${at + 1} histories\n`);
  }
  const trial = 'counters with the app’s own commands, databases and rounds';
  return { trial, times, saved, lost, doubled: 0, recoveries: met, faults };
}

type Ending = {
  readonly faults: readonly string[];
  readonly entries: number;
  readonly lost: number;
  readonly met: readonly string[];
};

async function endOf({ skews, steps }: RealHistory, portsOf: PortsOf): Promise<Ending> {
  const world = await RealTills.open(skews);
  const folder = new PretendFolder();
  const counters = world.tills.map(
    ({ shop, computer }) => new PretendCounter(folder, shop, computer.journal),
  );
  const met = new Set<string>();
  await world.begin();
  for (const [at, step] of steps.entries()) {
    if ('n' in step) await world.take(step);
    else if (step.do === 'bring' && step.at === 5) met.add(strike(folder, at));
    else {
      const counter = counters[step.till % counters.length];
      met.add(await round(counter, portsOf, step.at + (at % 7)));
    }
  }
  const written = await entriesIn(world);
  heal(folder);
  const isQuiet = await untilQuiet(counters, folder, portsOf);
  const faults = isQuiet ? [] : [`not quiet after ${mostPasses} passes`];
  const after = await judged(world, written);
  await forget(world);
  return { ...after, faults: [...faults, ...after.faults], met: [...met] };
}

/** A file that lies there is lost, or only half there until it is healed. */
function strike(folder: PretendFolder, at: number): string {
  const keys = [...folder.files.keys()];
  const key = keys[at % Math.max(1, keys.length)];
  if (key === undefined) return 'nothing lies there';
  if (at % 2 === 0) {
    folder.files.delete(key);
    return 'a file lost';
  }
  halves.set(key, folder.cutShort(key));
  return 'a file half there';
}

const halves = new Map<string, () => void>();

function heal(folder: PretendFolder): void {
  for (const [key, mend] of halves) if (folder.files.has(key)) mend();
  halves.clear();
}

async function round(
  counter: PretendCounter | undefined,
  portsOf: PortsOf,
  killAfter?: number,
): Promise<string> {
  if (counter === undefined) return 'nobody';
  counter.killAfter = killAfter;
  try {
    const done = await meet(counter.meetingShop, portsOf(counter), { mayForget: true, limits });
    return done.kind === 'met' && done.read.files === 0 && done.wrote === 'nothing'
      ? 'quiet'
      : done.kind;
  } catch (fault) {
    if (fault instanceof SwitchedOff) return 'switched off';
    throw fault;
  }
}

async function untilQuiet(
  counters: readonly PretendCounter[],
  folder: PretendFolder,
  portsOf: PortsOf,
): Promise<boolean> {
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = [...folder.files.keys()].join();
    const did: string[] = [];
    for (const counter of counters) did.push(await round(counter, portsOf));
    const isSame = before === [...folder.files.keys()].join();
    if (isSame && did.every((one) => one === 'quiet')) return true;
  }
  return false;
}

async function entriesIn({ tills }: RealTills): Promise<ReadonlySet<string>> {
  const written = new Set<string>();
  for (const { shop } of tills) {
    for (const id of await shop.db.entries.toCollection().primaryKeys()) written.add(id);
  }
  return written;
}

async function judged(
  { tills }: RealTills,
  written: ReadonlySet<string>,
): Promise<Omit<Ending, 'met'>> {
  const faults: string[] = [];
  let lost = 0;
  const all = await Promise.all(tills.map(({ shop }) => everythingIn(shop.db)));
  for (const one of all) {
    if (canonical(one) !== canonical(all[0])) faults.push('counters have different rows');
    const there = new Set<string>(one.entries.map(({ id }) => id));
    lost += [...written].filter((id) => !there.has(id)).length;
  }
  for (const { shop } of tills) {
    const kept = new Map((await standingsKept(shop.db)).map((one) => [one.customerId, one]));
    for (const one of await standingsFolded(shop.db)) {
      const isRight = canonical(kept.get(one.customerId)) === canonical(one);
      if (!isRight) faults.push('standings are not what folding gives');
    }
  }
  return { faults, lost, entries: written.size };
}

async function forget({ tills }: RealTills): Promise<void> {
  for (const { computer } of tills) {
    computer.close();
    await Dexie.delete(databaseName(computer.shopId, 1));
  }
}
