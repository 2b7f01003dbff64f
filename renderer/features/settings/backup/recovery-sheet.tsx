import { Button } from '@mantine/core';

import type { BusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './recovery-sheet.module.css';

/** What stands on the paper. The passphrase does not: a person writes it there by hand. `code`: the key of a shared folder. */
export type OnPaper = {
  readonly shopName: string;
  readonly day: BusinessDay;
  readonly file: string;
  readonly code?: readonly string[];
};

/** The paper that is kept apart from the stick: which file or folder, how to open it, and room for the passphrase. Only it is printed. */
export function RecoverySheet({ shopName, day, file, code }: OnPaper) {
  const { t } = useWords();
  return (
    <div>
      <div className={classes.paper}>
        <h3>{t('backup.paperTitle')}</h3>
        <dl>
          {shopName !== '' && (
            <>
              <dt>{t('backup.paperShop')}</dt>
              <dd>{shopName}</dd>
            </>
          )}
          <dt>{t(code === undefined ? 'backup.paperFile' : 'backup.paperFolder')}</dt>
          <dd>{file}</dd>
          <dt>{t('backup.paperDay')}</dt>
          <dd>{day}</dd>
          <dt>{t('backup.paperPassphrase')}</dt>
          <dd className={classes.line} />
          {code !== undefined && (
            <>
              <dt>{t('backup.code')}</dt>
              <dd className={classes.code}>{code.join(' ')}</dd>
            </>
          )}
        </dl>
        <p>{t(code === undefined ? 'backup.paperHow' : 'backup.paperFolderHow')}</p>
        <p>{t(code === undefined ? 'backup.paperKeep' : 'backup.paperCodeKeep')}</p>
      </div>
      <Button variant="default" onClick={printSheet}>
        {t('backup.sheet')}
      </Button>
    </div>
  );
}

/** Through the system's own dialog; `data-printing` says that this sheet is what goes to paper. */
function printSheet() {
  const { dataset } = document.documentElement;
  dataset['printing'] = 'recovery';
  window.addEventListener(
    'afterprint',
    () => {
      delete dataset['printing'];
    },
    { once: true },
  );
  window.print();
}
