import type { OpenShopName } from '#data/import/shop-in-worker.ts';
import type { Act } from '#data/write/act.ts';
import type { Result } from '#domain/kernel/result.ts';
import type { FileChoices, Inspected } from '#platform/files/table-file.ts';

import type {
  Checked,
  ImportDone,
  ImportSetup,
  JobFailure,
  JobProgress,
  RefusedWords,
} from './import-job.ts';

/** What the page asks of the worker, one step at a time. */
export type Asked =
  | {
      readonly kind: 'begin';
      readonly shop: OpenShopName;
      readonly file: Blob;
      readonly name: string;
    }
  | { readonly kind: 'inspect'; readonly choices: FileChoices }
  | { readonly kind: 'check'; readonly setup: ImportSetup }
  | { readonly kind: 'run'; readonly setup: ImportSetup; readonly act: Act }
  | { readonly kind: 'refused-file'; readonly words: RefusedWords }
  | { readonly kind: 'cancel' };

/** What the worker says: the answer of a step, how far it is, or an errand for the page. */
export type Said =
  | { readonly kind: 'inspected'; readonly answer: Result<Inspected, JobFailure> }
  | { readonly kind: 'checked'; readonly answer: Result<Checked, JobFailure> }
  | { readonly kind: 'done'; readonly answer: Result<ImportDone, JobFailure> }
  | { readonly kind: 'refused-file'; readonly file: Blob }
  | { readonly kind: 'progress'; readonly progress: JobProgress }
  | { readonly kind: 'committed' }
  | { readonly kind: 'nudge' }
  | { readonly kind: 'publish' }
  /** A bug: the page throws it, and the error screen shows it. */
  | { readonly kind: 'broken'; readonly message: string };
