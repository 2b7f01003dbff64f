import { create } from 'zustand';

import type { OperationId } from '#domain/kernel/units.ts';
import type { FileChoices, Inspected } from '#platform/files/table-file.ts';

import type {
  Checked,
  ImportDone,
  ImportSetup,
  JobFailure,
  JobProgress,
  OwnFields,
} from './job/import-job.ts';
import type { JobTalk } from './job-talk.ts';

/** A file on the table, and what is decided about it so far. */
export type Opened = {
  readonly talk: JobTalk;
  readonly name: string;
  /** The first look, before anything was chosen by hand: by it the list is recognised the next time. */
  readonly seen: Inspected;
  readonly inspected: Inspected;
  readonly choices: FileChoices;
  readonly setup: ImportSetup;
  readonly isRemembered: boolean;
  readonly own: OwnFields;
};

export type Wizard =
  | {
      readonly step: 'file';
      /** The file that is being looked at. */
      readonly reading: JobTalk | undefined;
      readonly problem: JobFailure | undefined;
      /** The file that the owner stepped back from, until another one is chosen. */
      readonly aside: Opened | undefined;
    }
  | {
      readonly step: 'columns';
      readonly opened: Opened;
      readonly isReading: boolean;
      readonly problem: JobFailure | undefined;
    }
  | {
      readonly step: 'check';
      readonly opened: Opened;
      /** What the last finished check found; a newer one may be under way. */
      readonly checked: Checked | undefined;
      readonly isChecking: boolean;
      readonly progress: JobProgress | undefined;
      readonly problem: JobFailure | undefined;
      readonly isNews: boolean;
    }
  | {
      readonly step: 'run';
      readonly opened: Opened;
      readonly checked: Checked;
      readonly progress: JobProgress | undefined;
      /** First a snapshot is made; the import itself has not begun. */
      readonly isCopying: boolean;
      readonly isStopping: boolean;
    }
  | {
      readonly step: 'result';
      readonly opened: Opened;
      readonly operationId: OperationId;
      readonly done: ImportDone;
      /** It ended while the owner was at another screen, and was not looked at yet. */
      readonly isNews: boolean;
    }
  | { readonly step: 'broken'; readonly error: unknown };

export type At<Step extends Wizard['step']> = Extract<Wizard, { readonly step: Step }>;

/** The wizard before anything was chosen. */
export const firstStep: At<'file'> = {
  step: 'file',
  reading: undefined,
  problem: undefined,
  aside: undefined,
};

/** Where the wizard stands. It outlives its screen: the note over the other screens reads it too. */
export const useWizard = create<Wizard>(() => firstStep);

/** Goes to another state of the wizard. */
export function moveTo(next: Wizard): void {
  useWizard.setState(next, true);
}

/** The present state if it is of that step. */
export function standingAt<Step extends Wizard['step']>(step: Step): At<Step> | undefined {
  const present = useWizard.getState();
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- The kind was just compared; TypeScript does not narrow by a generic.
  return present.step === step ? (present as At<Step>) : undefined;
}

/** Does something that takes a while; a bug in it shows the error screen instead of a bar that stands still. */
export function attempt(work: Promise<void>): void {
  work.catch((error: unknown) => moveTo({ step: 'broken', error }));
}
