import { Button, Group } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from './export-sheet.module.css';
import { type Wanted, tables, useExport } from './use-export.ts';

/** Everything can be taken away again, at any time, in files that other programs read. */
export function ExportSheet() {
  const { t, number } = useWords();
  const { running, hasFailed, run, stop } = useExport();
  const names = {
    customers: t('import.outCustomers'),
    sales: t('import.outSales'),
    products: t('import.outProducts'),
  };

  function button(wanted: Wanted, name: string) {
    const isThis = running?.wanted.what === wanted.what && running.wanted.as === wanted.as;
    return (
      <Button
        key={wanted.as}
        variant="default"
        size="sm"
        aria-label={t('import.outAs', { name, kind: t(`export.${wanted.as}`) })}
        leftSection={<Icon name="export" size={16} />}
        disabled={running !== undefined && !isThis}
        loading={isThis}
        // A failed write is told on the sheet; the error goes on to the log.
        onClick={() => void run(wanted)}
      >
        {t(`export.${wanted.as}`)}
      </Button>
    );
  }

  return (
    <Sheet title={t('import.out')} hint={t('import.outHint')}>
      <ul className={classes.list}>
        {tables.map((what) => (
          <li key={what} className={classes.row}>
            <span className={classes.name}>{names[what]}</span>
            <Group gap="xs">
              {(['xlsx', 'csv'] as const).map((as) => button({ what, as }, names[what]))}
            </Group>
          </li>
        ))}
        <li className={classes.row}>
          <span className={classes.name}>{t('import.outEverything')}</span>
          <span className={classes.about}>{t('import.outEverythingHint')}</span>
          {button({ what: 'everything', as: 'json' }, t('import.outEverything'))}
        </li>
      </ul>
      {running !== undefined && (
        <Group gap="md" className={classes.running}>
          <span role="status">{t('import.outRows', { rows: number(running.rows) })}</span>
          <Button size="compact-sm" variant="default" onClick={stop}>
            {t('import.stop')}
          </Button>
        </Group>
      )}
      {hasFailed && (
        <p role="alert" className={classes.failed}>
          {t('import.outFailed')}
        </p>
      )}
    </Sheet>
  );
}
