import { describe, expect, it } from 'vitest';

import { madeCard } from '#test/support/at-the-counter.ts';
import { PrintCounter, cardsOf, setup, slipOf } from '#test/support/print-counter.ts';
import type { RowId } from '#domain/kernel/units.ts';

import { printDeskOf } from './print-desk.ts';
import { printsOf } from './print-entries.ts';
import type { KeptJob } from './print-job.ts';
import { askToPrint, confirmJob, retryJob } from './print-queue.ts';

/** More moments than printing all of it has. */
const mostMoments = 80;

describe('a kill at any moment of printing a slip and three cards', () => {
  it('prints nothing twice by itself, loses nothing, and a person who looks settles the rest', async () => {
    let moments = 0;
    for (let killAt = 1; killAt <= mostMoments; killAt += 1) {
      const whole = await printed(killAt);
      if (whole) break;
      moments = killAt;
    }

    // A run without enough moments to be killed at would prove nothing.
    expect(moments).toBeGreaterThan(20);
    expect(moments).toBeLessThan(mostMoments);
  }, 120_000);
});

/** Kills the app at a moment, starts it again and lets it finish; answers whether that moment never came. */
async function printed(killAt: number): Promise<boolean> {
  const counter = await PrintCounter.openIt();
  try {
    const people = await threePeople(counter);
    const isKilled = await printUntil(counter, people, killAt);
    const wanted = [counter.sale, ...people].toSorted(byText);

    await counter.restart();
    await counter.worked();
    // Before a person says anything, nothing is out twice.
    expect(new Set(counter.desk.tray).size, `killed at ${killAt}`).toBe(counter.desk.tray.length);
    await personLooks(counter);
    await counter.worked();

    expect(counter.desk.tray.toSorted(byText), `killed at ${killAt}`).toEqual(wanted);
    expect(await counter.states()).toEqual([]);
    expect(await printsOf(counter.shop, counter.sale, 'receipt')).toBe(1);
    for (const id of people) expect(await printsOf(counter.shop, id, 'memberCard')).toBe(1);
    return !isKilled;
  } finally {
    counter.close();
  }
}

async function threePeople({ shop, computer }: PrintCounter): Promise<RowId[]> {
  const people: RowId[] = [];
  for (const name of ['张三', '李四', '赵五'])
    people.push((await madeCard(shop, computer, { name })).id);
  return people;
}

/** Everything that the press does and every step that is on the disk is a moment to be killed at. */
async function printUntil(
  counter: PrintCounter,
  people: readonly RowId[],
  killAt: number,
): Promise<boolean> {
  const { shop, desk, computer } = counter;
  await askToPrint(shop, cardsOf(people), setup);
  await askToPrint(shop, slipOf(counter.sale), setup);
  let passed = 0;
  let isKilled = false;
  function passes(): void {
    passed += 1;
    if (isKilled || passed < killAt) return;
    isKilled = true;
    counter.queue.stop();
    computer.close();
  }
  const stopHearing = printDeskOf(shop).subscribe(passes);
  // In the middle of a transaction too: what is written of it is gone with it.
  shop.db.entries.hook('creating', () => {
    passes();
    if (isKilled) throw new Error('Killed.');
  });
  desk.moment = async () => {
    passes();
    // What was on its way to a page that is gone arrives nowhere.
    if (isKilled) await new Promise(() => undefined);
  };
  for (let look = 0; look < 10 && !isKilled; look += 1) {
    computer.later(1_000);
    await Promise.race([counter.queue.caughtUp(), until(() => isKilled)]);
  }
  stopHearing();
  desk.moment = () => undefined;
  return isKilled;
}

/** Whoever stands at the printer knows whether the card is in the tray. */
async function personLooks(counter: PrintCounter): Promise<void> {
  for (const job of printDeskOf(counter.shop).jobs()) {
    if (job.state.kind !== 'unsure') continue;
    if (isInTray(counter, job)) await confirmJob(counter.shop, job.id);
    else await retryJob(counter.shop, job.id);
  }
}

function isInTray({ desk }: PrintCounter, { underway }: KeptJob): boolean {
  return underway?.about.some((id) => desk.tray.includes(id)) ?? false;
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 1));
}

function byText(one: string, other: string): number {
  return one < other ? -1 : 1;
}
