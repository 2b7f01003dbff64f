import { customFieldsOf } from '#data/catalogue/custom-fields.ts';
import { localSetting } from '#data/local-settings.ts';
import type { Shop } from '#data/shop.ts';
import type { FileChoices, Inspected } from '#platform/files/table-file.ts';

import type { ImportSetup } from './job/import-job.ts';
import { openImportJob } from './job/open-import-job.ts';
import { type JobTalk, talkWith } from './job-talk.ts';
import { guessAgain, guessSetup } from './setup/guess-setup.ts';
import { asKept, keptPlace, recalled } from './setup/kept-setups.ts';
import { readKeptSetups } from './setup/read-kept-setups.ts';
import { type Opened, firstStep, moveTo, standingAt, useWizard } from './wizard-store.ts';

/** Looks at a file and goes on to its columns; a file that cannot be read says why and changes nothing. */
export async function openFile(shop: Shop, file: File): Promise<void> {
  leaveFile();
  const talk = talkWith(openImportJob(shop, file));
  moveTo({ ...firstStep, reading: talk });
  const looked = await talk.ask((job) => job.inspect({}));
  if (standingAt('file')?.reading !== talk) return;
  if (!looked.ok) {
    talk.job.close();
    moveTo({ ...firstStep, problem: looked.refusal });
    return;
  }
  const opened = await asLastTime(shop, talk, looked.value);
  if (standingAt('file')?.reading !== talk) return;
  moveTo({
    step: 'columns',
    opened: { ...opened, talk, name: file.name, seen: looked.value },
    isReading: false,
    problem: undefined,
  });
}

/** Puts the file away and begins again; nothing of it was written. */
export function leaveFile(): void {
  const present = useWizard.getState();
  if (present.step === 'run') return;
  if (present.step === 'file') {
    present.reading?.job.close();
    present.aside?.talk.job.close();
  } else if (present.step !== 'broken') present.opened.talk.job.close();
  moveTo(firstStep);
}

/** Back to the choice of a file. What was decided about this one waits until another is chosen. */
export function backToFile(): void {
  const present = standingAt('columns') ?? standingAt('check');
  if (present === undefined) return;
  if (present.step === 'check' && present.isChecking) present.opened.talk.job.cancel();
  moveTo({ ...firstStep, aside: present.opened });
}

/** On with the file that was stepped back from. */
export function takeUpAgain(): void {
  const opened = standingAt('file')?.aside;
  if (opened === undefined) return;
  moveTo({ step: 'columns', opened, isReading: false, problem: undefined });
}

/** The owner says how the file is to be read: its letters, its separator, its sheet. */
export async function readAs(choices: FileChoices): Promise<void> {
  const present = standingAt('columns');
  if (present === undefined || present.isReading) return;
  const { opened } = present;
  const wanted = { ...opened.choices, ...choices };
  moveTo({ ...present, isReading: true, problem: undefined });
  const looked = await opened.talk.ask((job) => job.inspect(wanted));
  const now = standingAt('columns');
  if (now?.opened !== opened) return;
  if (!looked.ok) return moveTo({ ...now, isReading: false, problem: looked.refusal });
  const setup = guessAgain(opened.setup, looked.value, opened.own);
  const again = { ...opened, inspected: looked.value, choices: wanted, setup, isRemembered: false };
  moveTo({ ...now, opened: again, isReading: false });
}

/** The owner decides something about the columns or about what becomes of rows. */
export function decide(change: Partial<ImportSetup>): void {
  const present = standingAt('columns');
  if (present === undefined) return;
  const { opened } = present;
  const setup = { ...opened.setup, ...change };
  moveTo({ ...present, opened: { ...opened, setup, isRemembered: false } });
}

type Looked = Pick<Opened, 'inspected' | 'choices' | 'setup' | 'isRemembered' | 'own'>;

async function asLastTime(shop: Shop, talk: JobTalk, seen: Inspected): Promise<Looked> {
  const own = await customFieldsOf(shop);
  const kept = readKeptSetups(await localSetting(shop, keptPlace));
  const guess = guessSetup(seen, own);
  const fresh = { inspected: seen, choices: {}, setup: guess, isRemembered: false, own };
  const before = recalled(kept, seen, guess.hasHeadings);
  if (before === undefined) return fresh;
  const { choices } = before;
  const isSame = Object.keys(choices).length === 0;
  const looked = isSame ? undefined : await talk.ask((job) => job.inspect(choices));
  // The sheet of last time may be missing today.
  if (looked?.ok === false) return fresh;
  const inspected = looked?.value ?? seen;
  const setup = asKept(guessSetup(inspected, own), before, inspected, own);
  return { inspected, choices, setup, isRemembered: true, own };
}
