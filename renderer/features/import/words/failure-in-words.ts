import type { NotMade } from '#data/snapshots/snapshot-desk.ts';
import type { Words } from '#i18n/use-words.ts';
import type { FileRefusal } from '#platform/files/table-file.ts';

import type { JobFailure } from '../job/import-job.ts';

/** What happened, that nothing changed, and what to do next. */
export function failureInWords(failure: JobFailure, words: Words): string {
  switch (failure.kind) {
    case 'cancelled':
      return words.t('import.cancelled');
    case 'gave-up':
      return words.t('import.gaveUp');
    case 'file':
      return refusalInWords(failure.refusal, words);
    case 'no-room':
      return words.t('health.spaceRefusedText');
    case 'no-snapshot':
      return noSnapshotInWords(failure.why, words);
  }
}

function noSnapshotInWords(why: NotMade, { t }: Words): string {
  switch (why) {
    case 'no-room':
    case 'disk-full':
      return t('import.no-copy-room');
    case 'not-writable':
      return t('import.no-copy-writable');
    case 'busy':
      return t('import.no-copy-busy');
    case 'stopped':
      return t('import.cancelled');
    case 'differs':
    case 'broken':
      return t('import.no-copy-fault');
  }
}

function refusalInWords({ kind, detail = '' }: FileRefusal, { t }: Words): string {
  switch (kind) {
    case 'empty':
    case 'too-large-unpacked':
    case 'zip-bomb':
    case 'too-many-columns':
    case 'password':
    case 'unreadable-encoding':
    case 'no-such-sheet':
      return t(`import.file-${kind}`);
    case 'broken':
      return t('import.file-broken', { detail });
    case 'not-a-table':
      return t(`import.file-${strangerKinds.get(detail) ?? 'stranger'}`);
  }
}

/** What a file is that was taken for a list, by what the reader found at its beginning. */
const strangerKinds: ReadonlyMap<
  string,
  'old-xls' | 'sheet' | 'web' | 'packed' | 'picture' | 'document'
> = new Map([
  ['old-xls', 'old-xls'],
  ['xlsb', 'sheet'],
  ['ods', 'sheet'],
  ['html', 'web'],
  ['zip', 'packed'],
  ['gzip', 'packed'],
  ['rar', 'packed'],
  ['7z', 'packed'],
  ['png', 'picture'],
  ['jpeg', 'picture'],
  ['gif', 'picture'],
  ['pdf', 'document'],
  ['docx', 'document'],
  ['pptx', 'document'],
]);
