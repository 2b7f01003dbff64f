import { Select } from '@mantine/core';
import { useEffect, useState } from 'react';

import { formatBytes } from '#i18n/bytes.ts';
import { useWords } from '#i18n/use-words.ts';
import { type KeptLong, keepLong, keptLong, listSnapshots } from '#platform/health.ts';
import { Sheet } from '#ui/sheet.tsx';
import { showToast } from '#ui/toast.tsx';

import classes from './backup.module.css';

const steps = {
  days: [3, 7, 14, 30, 60],
  weeks: [0, 2, 4, 8, 13, 26, 52],
  months: [0, 3, 6, 12, 24, 36, 60, 120],
} as const satisfies Readonly<Record<keyof KeptLong, readonly number[]>>;

const labels = { days: 'keptDays', weeks: 'keptWeeks', months: 'keptMonths' } as const;
const parts = ['days', 'weeks', 'months'] as const;

/** What lies there now: how many, and how large the newest and all of them are. */
type Lying = { readonly count: number; readonly bytes: number; readonly newest: number };

/** How many daily, weekly and monthly snapshots stay on this computer, and what room that takes; nothing in a plain browser. */
export function KeptLongSheet() {
  const { t, language } = useWords();
  const [kept, setKept] = useState<KeptLong | null>(null);
  const [lying, setLying] = useState<Lying>();
  useEffect(() => {
    void keptLong().then(setKept);
    void whatLies().then(setLying);
  }, []);
  if (kept === null) return null;
  const most = kept.days + kept.weeks + kept.months;

  async function change(wish: KeptLong) {
    if (await keepLong(wish)) setKept(wish);
    else showToast({ id: 'kept', kind: 'problem', title: t('backup.keptFailed') });
  }

  return (
    <Sheet title={t('backup.keptTitle')} hint={t('backup.keptHint')}>
      <div className={classes.line}>
        {parts.map((part) => (
          <Select
            key={part}
            label={t(`backup.${labels[part]}`)}
            allowDeselect={false}
            data={choices(part, kept[part]).map((count) => ({
              value: String(count),
              label: count === 0 ? t('backup.keptNone') : t(`backup.${labels[part]}-of`, { count }),
            }))}
            value={String(kept[part])}
            onChange={(value) => void change({ ...kept, [part]: Number(value) })}
          />
        ))}
      </div>
      {lying !== undefined && lying.count > 0 && (
        <>
          <p className={classes.soft}>
            {t('backup.keptNow', { count: lying.count, size: formatBytes(lying.bytes, language) })}
          </p>
          <p className={classes.soft}>
            {t('backup.keptRoom', { size: formatBytes(most * lying.newest, language) })}
          </p>
        </>
      )}
      <p className={classes.soft}>{t('backup.keptWhen')}</p>
    </Sheet>
  );
}

/** What somebody wrote into the file by hand stays to be seen. */
function choices(part: keyof KeptLong, present: number): readonly number[] {
  return [...new Set<number>([...steps[part], present])].toSorted((a, b) => a - b);
}

async function whatLies(): Promise<Lying | undefined> {
  const list = await listSnapshots();
  if (list?.kind !== 'snapshots') return undefined;
  const there = list.snapshots.filter(({ isThere }) => isThere);
  const bytes = there.reduce((sum, one) => sum + one.bytes, 0);
  return { count: there.length, bytes, newest: there[0]?.bytes ?? 0 };
}
