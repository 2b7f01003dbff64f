import { setLastOperation } from '#data/last-operation.ts';
import { localSetting, setLocalSetting } from '#data/local-settings.ts';
import type { Shop } from '#data/shop.ts';
import { snapshotBefore, snapshotDeskOf } from '#data/snapshots/snapshot-desk.ts';
import { hasRoomForMore } from '#platform/health.ts';
import { newOperationId } from '#platform/ids.ts';

import type { ImportSetup, JobFailure } from './job/import-job.ts';
import { guessSetup } from './setup/guess-setup.ts';
import { keptPlace, shapeOf, toKeep, withKept } from './setup/kept-setups.ts';
import { readKeptSetups } from './setup/read-kept-setups.ts';
import { type At, type Opened, moveTo, standingAt } from './wizard-store.ts';

/** Reads the whole file and says what the import would do. A check that is overtaken by a newer one says nothing. */
export async function checkFile(opened: Opened): Promise<void> {
  const before = standingAt('check');
  if (before?.isChecking === true) before.opened.talk.job.cancel();
  moveTo({
    step: 'check',
    opened,
    checked: before?.checked,
    isChecking: true,
    progress: undefined,
    problem: undefined,
    isNews: false,
  });
  const found = await opened.talk.ask(async (job) => {
    if (standingAt('check')?.opened !== opened) return undefined;
    return job.check(opened.setup, (progress) => {
      const now = standingAt('check');
      if (now?.opened === opened) moveTo({ ...now, progress });
    });
  });
  const now = standingAt('check');
  if (found === undefined || now?.opened !== opened) return;
  const ended = { ...now, isChecking: false, progress: undefined };
  moveTo(found.ok ? { ...ended, checked: found.value } : { ...ended, problem: found.refusal });
}

/** The owner decides what becomes of some rows; the check is made anew. */
export async function decideAndCheck(change: Partial<ImportSetup>): Promise<void> {
  const present = standingAt('check');
  if (present === undefined) return;
  const { opened } = present;
  await checkFile({ ...opened, setup: { ...opened.setup, ...change } });
}

/** Back to the columns; a check that runs is stopped. */
export function backToColumns(): void {
  const present = standingAt('check');
  if (present === undefined) return;
  if (present.isChecking) present.opened.talk.job.cancel();
  moveTo({ step: 'columns', opened: present.opened, isReading: false, problem: undefined });
}

/**
 * Takes the file in. The action's id is drawn at the press that moves the wizard on; further presses
 * find it gone, so ten of them are one import.
 */
export async function runImport(shop: Shop): Promise<void> {
  const present = standingAt('check');
  if (present?.checked === undefined || present.isChecking) return;
  const { opened, checked } = present;
  const operationId = newOperationId();
  // Its way back is on its own page: a key must not take back what was done before it, unseen.
  setLastOperation(shop, null);
  const run = { step: 'run', opened, checked, progress: undefined, isStopping: false } as const;
  moveTo({ ...run, isCopying: true });
  if (!(await hasRoomForMore())) return backToCheck(run, { kind: 'no-room' });
  const failure = goesWithout(present.problem) ? undefined : await copied(shop);
  if (failure !== undefined) return backToCheck(run, failure);
  // Stopped while it waited for another snapshot, or in the last moment of its own.
  if (standingAt('run')?.isStopping === true) return backToCheck(run, { kind: 'cancelled' });
  moveTo({ ...run, isCopying: false });
  await keepSetup(shop, opened);
  const outcome = await opened.talk.ask((job) =>
    job.run(opened.setup, { operationId, by: null }, (progress) => {
      const now = standingAt('run');
      if (now !== undefined) moveTo({ ...now, progress });
    }),
  );
  if (outcome.ok) {
    moveTo({ step: 'result', opened, operationId, done: outcome.value, isNews: true });
    return;
  }
  backToCheck(run, outcome.refusal);
}

/** A snapshot of the whole book, the way back that is left should the import go wrong in a way nobody thought of. */
async function copied(shop: Shop): Promise<JobFailure | undefined> {
  const made = await snapshotBefore(shop, 'import');
  if (made.kind !== 'not-made') return undefined;
  return made.why === 'stopped' ? { kind: 'cancelled' } : { kind: 'no-snapshot', why: made.why };
}

/** A fault of the app's own must not keep a shop from its lists for ever: told so, the owner may press again. */
function goesWithout(problem: JobFailure | undefined): boolean {
  if (problem?.kind !== 'no-snapshot') return false;
  return problem.why === 'differs' || problem.why === 'broken';
}

function backToCheck(
  { opened, checked }: Pick<At<'run'>, 'opened' | 'checked'>,
  problem: JobFailure,
): void {
  moveTo({
    step: 'check',
    opened,
    checked,
    isChecking: false,
    progress: undefined,
    problem,
    isNews: true,
  });
}

/** Stops the import that runs; the job removes what it had staged, and a snapshot before it is given up. */
export function stopImport(shop: Shop): void {
  const present = standingAt('run');
  if (present === undefined || present.isStopping) return;
  moveTo({ ...present, isStopping: true });
  if (present.isCopying) snapshotDeskOf(shop)?.stop();
  else present.opened.talk.job.cancel();
}

/** The owner has seen how the import ended. */
export function hasBeenSeen(): void {
  const present = standingAt('result') ?? standingAt('check');
  if (present?.isNews === true) moveTo({ ...present, isNews: false });
}

async function keepSetup(shop: Shop, { seen, setup, choices, inspected }: Opened): Promise<void> {
  // The first row of another sheet may be a customer: names are nobody's settings.
  const isHeaded = choices.sheet === undefined || guessSetup(seen, []).hasHeadings;
  const shape = shapeOf(seen, setup.hasHeadings && isHeaded);
  const kept = readKeptSetups(await localSetting(shop, keptPlace));
  const fresh = toKeep(setup, shape, choices, inspected);
  await setLocalSetting(shop, keptPlace, withKept(kept, fresh));
}
