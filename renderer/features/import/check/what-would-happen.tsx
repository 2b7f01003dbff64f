import { useWords } from '#i18n/use-words.ts';

import { Counts } from '../counts.tsx';
import type { Checked } from '../job/import-job.ts';
import { countsInWords } from '../words/counts-in-words.ts';
import classes from './what-would-happen.module.css';

type WhatWouldHappenProps = { readonly checked: Checked };

/** The whole file in figures, before any of it is written. */
export function WhatWouldHappen({ checked }: WhatWouldHappenProps) {
  const words = useWords();
  const { t, number } = words;
  const all = { name: t('import.rows'), value: number(checked.rows) };
  const rounded = checked.sales?.rounded ?? 0;
  const withTotals = checked.sales?.withTotals ?? 0;
  return (
    <>
      <Counts counts={[all, ...countsInWords(checked, words)]} />
      {withTotals > 0 && (
        <p role="alert" className={classes.warning}>
          {t('import.withTotals', { count: withTotals })}
        </p>
      )}
      {rounded > 0 && <p className={classes.rounded}>{t('import.rounded', { count: rounded })}</p>}
    </>
  );
}
