import type { Dice } from './dice.ts';
import { type Outcome, Tally } from './outcome.ts';
import { Till } from './till.ts';

/** Far more than can be sold before the kill. */
const endless = 1_000_000;
/** Far more than a round can sell. */
const amountsOfRound = 10_000;

/**
 * `kill -9` of the whole process tree at random moments while the counter sells without rest, and now
 * and then in the middle of an import. Each start must have everything that was ever called saved;
 * a killed import must have left either all its cards or none.
 */
export async function killAtRandom(program: string, times: number, dice: Dice): Promise<Outcome> {
  const tally = new Tally('kill -9 under load');
  const till = await Till.withNewFolder(program);
  let next = 1;
  for (let round = 0; round < times; round += 1) {
    tally.count();
    tally.heard((await till.start()).notices);
    await checkImport(till, tally);
    const busy = round % 5 === 4 ? till.takeIn(5_000) : till.sell(next, endless);
    const killed = busy.catch(() => 'killed');
    await pause(50 + dice(1_200));
    await till.kill();
    await killed;
    // On a busy machine many "saved" are on their way when the app dies: no round may sell an amount of another.
    next = (round + 1) * amountsOfRound;
    if (round % 20 === 19) process.stdout.write(`  ${round + 1} kills, ${till.saved.size} saved\n`);
  }
  tally.heard((await till.start()).notices);
  tally.compare(till.saved, (await till.report()).amounts);
  await till.forget();
  return tally.outcome();
}

async function checkImport(till: Till, tally: Tally): Promise<void> {
  if (!till.lastOpening.opened) {
    tally.fault(`did not open: ${till.lastOpening.detail}`);
    return;
  }
  const { cards, staged } = await till.report();
  const whole = cards <= 1 || cards === 5_000 || cards === 5_001;
  if (!whole || staged > 0) tally.fault(`an import left ${cards} cards, ${staged} staged chunks`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
