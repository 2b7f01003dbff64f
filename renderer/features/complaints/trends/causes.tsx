import { NativeSelect } from '@mantine/core';
import { useState } from 'react';

import type { ShownComplaint } from '#data/care/complaint-feed.ts';
import { type Month, topCauses } from '#domain/care/care-trends.ts';
import { complaintType } from '#i18n/care-line.ts';
import { useWords } from '#i18n/use-words.ts';
import { BarChart } from '#ui/bar-chart.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { monthName } from './month-name.ts';
import classes from './trends.module.css';

type CausesProps = {
  readonly complaints: readonly ShownComplaint[];
  /** Oldest first. */
  readonly months: readonly Month[];
};

/** What people complain about most, in a month or in all of them. */
export function Causes({ complaints, months }: CausesProps) {
  const words = useWords();
  const { t } = words;
  const [month, setMonth] = useState('');
  const chosen = months.filter((one) => month === '' || one === month);
  const causes = topCauses(complaints, chosen);
  const most = causes[0]?.count ?? 1;
  return (
    <Sheet
      title={t('complaints.causes')}
      hint={t('complaints.causesHint')}
      aside={
        <NativeSelect
          aria-label={t('complaints.period')}
          value={month}
          data={[
            { value: '', label: t('complaints.year') },
            ...months.toReversed().map((one) => ({ value: one, label: monthName(one, words) })),
          ]}
          onChange={({ currentTarget }) => setMonth(currentTarget.value)}
        />
      }
    >
      {causes.length === 0 ? (
        <p className={classes.none}>{t('complaints.causesNone')}</p>
      ) : (
        <BarChart
          caption={t('complaints.causes')}
          heads={[t('complaints.headCause'), t('complaints.headCount')]}
          bars={causes.map(({ type, count }) => ({
            key: type,
            label: complaintType(type, words),
            share: count / most,
            value: t('complaints.count', { count }),
          }))}
        />
      )}
    </Sheet>
  );
}
