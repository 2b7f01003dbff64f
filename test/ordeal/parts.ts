import { type App, bothRuntimes, chosenRuntime } from './app.ts';
import { type Variant, buildVariant } from './build-variant.ts';
import { cutFiles, wrongWayIsCaught } from './cut-files.ts';
import { type Damage, damageDatabase, damages } from './damage.ts';
import { diceFrom } from './dice.ts';
import { fillDisk, fillDuringSnapshot, fillings } from './full-disk.ts';
import { deafDisk, fillStick } from './full-stick.ts';
import { killAtRandom } from './kill.ts';
import { whyNoMounts } from './loop-disk.ts';
import { meetAtRandom, plantedMeetings } from './meeting.ts';
import { lyingPorts, meetWithAllCommands } from './meeting-real.ts';
import { moveTheClock } from './moved-clock.ts';
import { type Outcome, caught, notRun } from './outcome.ts';
import { tooEarlyIsCaught } from './planted.ts';
import { cutThePower } from './power-cut.ts';
import { rebuildLarge } from './rebuild-large.ts';
import { loseSnapshots, losses } from './snapshots.ts';
import { tearJournal } from './torn-journal.ts';

/** One kind of trial, done once its promise is kept. */
export type Trial = () => Promise<Outcome>;

type Counts = { readonly damages: readonly Damage[] } & Readonly<
  Record<
    | 'kills'
    | 'damaged'
    | 'torn'
    | 'shelves'
    | 'disk'
    | 'cuts'
    | 'files'
    | 'wrongFiles'
    | 'clocks'
    | 'histories'
    | 'realHistories'
    | 'customers'
    | 'planted',
    number
  >
>;

/**
 * How often each trial runs: in `npm run ordeal`, and as a sample in `npm test`. Of the sample 0 means: only in full.
 */
export const counts: Readonly<Record<'full' | 'sample', Counts>> = {
  full: {
    kills: 200,
    damaged: 20,
    damages,
    torn: 40,
    shelves: 10,
    disk: 5,
    cuts: 40,
    files: 40,
    wrongFiles: 20,
    clocks: 10,
    histories: 2_000,
    realHistories: 400,
    customers: 100_000,
    planted: 5,
  },
  sample: {
    kills: 4,
    damaged: 1,
    damages: ['deleted', 'log cut'],
    torn: 1,
    shelves: 0,
    disk: 1,
    cuts: 1,
    files: 1,
    wrongFiles: 0,
    clocks: 1,
    histories: 50,
    realHistories: 0,
    customers: 0,
    planted: 1,
  },
};

/** Planted bugs of the meeting need so many histories at most. */
const mostHistories = 1_500;

/** The parts in the order in which they run; each has its own dice, so that one by itself is the same as among the others. */
export const parts = {
  kill: async ({ kills, planted }: Counts, seed: number) => [
    ...(await killsOnRuntimes(kills, seed)),
    ...some(planted, async () =>
      tooEarlyIsCaught(await app('says-saved-early'), planted, diceFrom(seed)),
    ),
  ],
  database: async ({ damaged, damages: kinds }: Counts, seed: number) =>
    kinds.map(
      (damage): Trial =>
        async () =>
          damageDatabase(await app('shipped'), damage, damaged, diceFrom(seed)),
    ),
  journal: async ({ torn }: Counts, seed: number): Promise<readonly Trial[]> => [
    async () => tearJournal(await app('shipped'), torn, diceFrom(seed)),
  ],
  snapshots: async ({ shelves }: Counts, seed: number): Promise<readonly Trial[]> => [
    ...losses.flatMap((loss) =>
      some(shelves, async () => loseSnapshots(await app('shipped'), loss, shelves, diceFrom(seed))),
    ),
    ...some(shelves > 0 ? 2 : 0, async () => {
      const trusting = await app('trusts-snapshots');
      const found = await loseSnapshots(trusting, 'newest snapshot truncated', 2, diceFrom(seed));
      return caught('half a snapshot taken for a whole one', found);
    }),
  ],
  disk: async ({ disk }: Counts, seed: number): Promise<readonly Trial[]> => [
    ...fillings.slice(0, disk).map(
      (during): Trial =>
        () =>
          onMounts(`disk full during ${during}`, async () =>
            fillDisk(await app('shipped'), during, disk, diceFrom(seed)),
          ),
    ),
    ...some(disk > 1 ? disk : 0, () =>
      onMounts('disk full during snapshot', async () =>
        fillDuringSnapshot(await app('shipped'), disk, diceFrom(seed)),
      ),
    ),
    () => onMounts('disk full during sync file', () => fillStick(disk * 4, diceFrom(seed))),
    ...some(disk > 1 ? 1 : 0, () =>
      onMounts('planted fault', async () =>
        caught('refusals of the disk unheard', await fillStick(2, diceFrom(seed), deafDisk)),
      ),
    ),
  ],
  cut: async ({ cuts, planted }: Counts, seed: number): Promise<readonly Trial[]> => [
    () =>
      onMounts('power cut', async () => cutThePower(await app('shipped'), cuts, diceFrom(seed))),
    ...some(planted > 1 ? planted : 0, () =>
      onMounts('planted fault', async () =>
        caught(
          'journal without fdatasync, power cut',
          await cutThePower(await app('never-syncs'), planted, diceFrom(seed)),
        ),
      ),
    ),
  ],
  files: async ({ files, wrongFiles }: Counts, seed: number): Promise<readonly Trial[]> => [
    () => onMounts('power cut: files', () => cutFiles('ours', files, diceFrom(seed))),
    ...(['in-place', 'no-fsync'] as const).flatMap((way) =>
      some(wrongFiles, () =>
        onMounts('planted fault', () => wrongWayIsCaught(way, wrongFiles, diceFrom(seed))),
      ),
    ),
  ],
  clock: async ({ clocks, planted }: Counts, seed: number): Promise<readonly Trial[]> => [
    async () => moveTheClock(await app('shipped'), clocks, diceFrom(seed)),
    ...some(planted > 1 ? 1 : 0, async () =>
      caught(
        'stamps by the wall clock',
        await moveTheClock(await app('follows-the-wall'), 1, diceFrom(seed)),
      ),
    ),
  ],
  meet: async (
    { histories, realHistories, planted }: Counts,
    seed: number,
  ): Promise<readonly Trial[]> => [
    async () => meetAtRandom(histories, seed),
    ...some(realHistories, () => meetWithAllCommands(realHistories, seed)),
    ...some(realHistories > 0 ? 1 : 0, async () =>
      caught('a folder that lies', await meetWithAllCommands(3, seed, lyingPorts)),
    ),
    ...some(planted > 1 ? 1 : 0, async () => plantedMeetings(mostHistories, seed)),
  ],
  rebuild: async ({ customers }: Counts) =>
    some(customers, async () => rebuildLarge(await app('shipped'), customers)),
} satisfies Readonly<Record<string, (counts: Counts, seed: number) => Promise<readonly Trial[]>>>;

async function killsOnRuntimes(kills: number, seed: number): Promise<readonly Trial[]> {
  const runtimes = kills < 200 ? [await chosenRuntime()] : await bothRuntimes();
  return runtimes.map((runtime) => async () => {
    const { version } = runtime;
    if (runtime.kind === 'no') {
      return notRun(`kill -9 under load, Electron ${version}`, runtime.reason);
    }
    const built = await buildVariant('shipped');
    return killAtRandom({ built, electron: runtime.electron }, version, kills, diceFrom(seed));
  });
}

async function app(variant: Variant): Promise<App> {
  const { electron } = await chosenRuntime();
  return { built: await buildVariant(variant), electron };
}

/** No trial at all where there is nothing to count. */
function some(count: number, trial: Trial): readonly Trial[] {
  return count > 0 ? [trial] : [];
}

async function onMounts(name: string, trial: Trial): Promise<Outcome> {
  const why = whyNoMounts();
  return why === undefined ? trial() : notRun(name, why);
}
