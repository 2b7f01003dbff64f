import { Button } from '@mantine/core';

import type { FileLook } from '#data/sync-file/look-at-file.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { FieldChange } from '#domain/sync/file/preview-join.ts';
import { fieldKey } from '#i18n/field-key.ts';
import { type Words, useWords } from '#i18n/use-words.ts';

import classes from './backup.module.css';

type JoinChoiceProps = {
  readonly look: FileLook;
  readonly isBusy: boolean;
  readonly onJoin: () => void;
};

/** What joining would do, in numbers and as a list, and the button that does it. */
export function JoinChoice({ look, isBusy, onJoin }: JoinChoiceProps) {
  const words = useWords();
  const { t, number } = words;
  const { file } = look;
  const { broughtBack, deleted, forgotten, stayErased } = file;
  const isNothing =
    file.entries.inFile === file.entries.here &&
    file.documents.inFile === file.documents.here &&
    file.changedFields + broughtBack.length + deleted.length + forgotten.length === 0;
  return (
    <>
      <h3>{t('backup.joinTitle')}</h3>
      <p>{t('backup.joinText')}</p>
      <p className={classes.warn}>
        {isNothing
          ? t('backup.doesNothing')
          : t('backup.does', {
              cards: number(file.newCustomers),
              sales: number(file.newSales),
              back: number(broughtBack.length),
              gone: number(deleted.length),
              fields: number(file.changedFields),
            })}
      </p>
      {forgotten.length > 0 && <p>{t('backup.forgets', { count: forgotten.length })}</p>}
      {stayErased > 0 && <p>{t('backup.stayErased', { count: stayErased })}</p>}
      <Changes look={look} words={words} />
      {/* Nobody is invited to what changes nothing. */}
      <Button variant={isNothing ? 'default' : 'filled'} loading={isBusy} onClick={onJoin}>
        {t('backup.join')}
      </Button>
    </>
  );
}

const mostShown = 200;

function Changes({ look, words }: { readonly look: FileLook; readonly words: Words }) {
  const { t } = words;
  const { names, file } = look;
  const nameOf = (id: RowId) => names.get(id) ?? t('backup.setting');
  const lines = [
    ...file.broughtBack.map((id) => t('backup.broughtBack', { name: nameOf(id) })),
    ...file.deleted.map((id) => t('backup.deleted', { name: nameOf(id) })),
    ...file.changes.map((change) => changeInWords(change, nameOf(change.document), words)),
  ];
  if (lines.length === 0) return null;
  const all = file.broughtBack.length + file.deleted.length + file.changedFields;
  return (
    <details>
      <summary>{t('backup.list')}</summary>
      <ul className={classes.changes}>
        {lines.slice(0, mostShown).map((line, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- The list is drawn once and never moves.
          <li key={at}>{line}</li>
        ))}
      </ul>
      {all > mostShown && <p className={classes.soft}>{t('backup.more')}</p>}
    </details>
  );
}

function changeInWords({ kind, path, before, after }: FieldChange, name: string, { t }: Words) {
  const field = kind === 'customer' ? t(fieldKey(path)) : t('backup.setting');
  const said = (value: unknown) =>
    value === null || value === '' ? t('backup.empty') : plain(value);
  return t('backup.change', { name, field, before: said(before), after: said(after) });
}

/** A value as the database has it: most are words already, of the others the beginning is enough to recognise it. */
function plain(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 80);
  return JSON.stringify(value).slice(0, 80);
}
