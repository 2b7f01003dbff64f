import { rm } from 'node:fs/promises';
import { join } from 'node:path';

import type { App } from './app.ts';
import type { Dice } from './dice.ts';
import { type Outcome, Tally } from './outcome.ts';
import { Till } from './till.ts';

const hour = 3_600_000;
const day = 24 * hour;
const year = 365 * day;
const errors = [-year, -40 * day, -2 * day, -hour, hour, 3 * day, 40 * day, year];
/** The first one only goes back: an app that stamps by the wall loses an edit in it for certain. */
const movesOfRound = 4;

/**
 * The app's clock is moved while it runs and between starts (never the machine's): by an hour, by a year, back and forth.
 * Every sale stays, the last name that a card was given is the one it has (also after the database was built anew from the
 * journal, where only stamps tell which was later), and a clock that is days behind is said.
 */
export async function moveTheClock(app: App, times: number, dice: Dice): Promise<Outcome> {
  const tally = new Tally('clock of the app moved');
  for (let round = 0; round < times; round += 1) {
    tally.count();
    const till = await Till.withNewFolder(app);
    const newest = await sellThroughMoves(till, tally, dice, round === 0);
    await till.kill();
    const ahead = chosen(dice);
    await till.start(ahead);
    tally.heard(till);
    const isTold = till.lastOpening.notices.some((notice) => notice.includes('clock-behind'));
    if (newest - ahead > 2 * day && !isTold) tally.fault('a clock days behind, and nothing said');
    await tally.compare(till);
    await lastNameHolds(till, tally);
    await till.kill();
    await rm(join(till.folder, 'IndexedDB'), { recursive: true, force: true });
    await till.start(chosen(dice));
    tally.heard(till);
    await tally.compare(till);
    await lastNameHolds(till, tally);
    await till.fiveMoreAndTwoStarts(9_001);
    await tally.compare(till);
    await till.forget();
  }
  return tally.outcome();
}

/** Answers how far ahead of the machine's the app's clock was at most. */
async function sellThroughMoves(
  till: Till,
  tally: Tally,
  dice: Dice,
  onlyBack: boolean,
): Promise<number> {
  await till.start();
  await till.sell(1, 3);
  let newest = 0;
  for (let move = 1; move <= movesOfRound; move += 1) {
    const ahead = onlyBack ? -move * day : chosen(dice);
    newest = Math.max(newest, ahead);
    await till.moveClock(ahead);
    await till.sell(move * 100, 3);
    if (!(await till.rename(`第${move}个名字`))) tally.fault('a name was not saved');
  }
  if (till.saved.size < 15) tally.fault(`only ${till.saved.size} sales were called saved`);
  return newest;
}

async function lastNameHolds(till: Till, tally: Tally): Promise<void> {
  const { name } = await till.report();
  if (name !== `第${movesOfRound}个名字`) tally.fault(`an earlier name won: ${name}`);
}

function chosen(dice: Dice): number {
  return errors[dice(errors.length)] ?? 0;
}
