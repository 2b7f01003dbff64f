import type { App } from './app.ts';
import type { Dice } from './dice.ts';
import { type Outcome, Tally } from './outcome.ts';
import { later } from './processes.ts';
import { Till } from './till.ts';

/** Far more than can be sold before the kill. */
export const endless = 1_000_000;
/** Far more than a round can sell. */
const amountsOfRound = 10_000;

/**
 * `kill -9` of the whole process tree at random moments while the counter sells without rest, and now
 * and then in the middle of an import. Each start must have everything that was ever called saved, so that what was sold
 * after a recovery is looked for at every later start too; a killed import must have left either all its cards or none.
 */
export async function killAtRandom(
  app: App,
  version: string,
  times: number,
  dice: Dice,
): Promise<Outcome> {
  const tally = new Tally(`kill -9 under load, Electron ${version}`);
  const till = await Till.withNewFolder(app);
  let next = 1;
  for (let round = 0; round < times; round += 1) {
    tally.count();
    await till.start();
    await looked(till, tally);
    const busy = round % 5 === 4 ? till.takeIn(5_000) : till.sell(next, endless);
    const killed = busy.catch(() => 'killed');
    await later(50 + dice(1_200));
    await till.kill();
    await killed;
    // On a busy machine many "saved" are on their way when the app dies: no round may sell an amount of another.
    next = (round + 1) * amountsOfRound;
    if (round % 20 === 19) process.stdout.write(`  ${round + 1} kills, ${till.saved.size} saved\n`);
  }
  await till.start();
  await looked(till, tally);
  await till.fiveMoreAndTwoStarts(next);
  await looked(till, tally);
  await till.forget();
  return tally.outcome();
}

async function looked(till: Till, tally: Tally): Promise<void> {
  tally.heard(till);
  await wholeImport(till, tally);
  await tally.compare(till);
}

/** An import that was killed left all its cards, or none, and nothing half-way. */
export async function wholeImport(till: Till, tally: Tally): Promise<void> {
  if (!till.lastOpening.opened) return;
  const { cards, staged } = await till.report();
  const whole = cards <= 1 || cards === 5_000 || cards === 5_001;
  if (!whole || staged > 0) tally.fault(`an import left ${cards} cards, ${staged} staged chunks`);
}
