import { Button, Group, Text, TextInput } from '@mantine/core';
import { useState } from 'react';

import { readCalendar } from '#data/care/calendar-export.ts';
import { useShop } from '#data/use-shop.ts';
import type { CalendarFilter } from '#domain/care/calendar/calendar-filter.ts';
import { icsOf } from '#domain/care/ics/write-ics.ts';
import { addMonths } from '#domain/kernel/calendar.ts';
import { type BusinessDay, isBusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { now } from '#platform/clock.ts';
import { offerDownload } from '#platform/download.ts';
import { Dialog } from '#ui/dialog.tsx';
import { showToast } from '#ui/toast.tsx';

import { icsItem } from './ics-item.ts';

type ExportDialogProps = {
  readonly filter: CalendarFilter;
  readonly today: BusinessDay;
  readonly onClose: () => void;
};

/** A longer calendar is nobody's, and five years of birthdays are a large file already. */
const mostMonths = 60;

/** The calendar as a file for the phone or Outlook: what the filter shows, over the days that are chosen. */
export function ExportDialog({ filter, today, onClose }: ExportDialogProps) {
  const words = useWords();
  const { t } = words;
  const shop = useShop();
  const [from, setFrom] = useState<string>(today);
  const [through, setThrough] = useState<string>(addMonths(today, 3));
  const [isBusy, setBusy] = useState(false);
  const period =
    isBusinessDay(from) && isBusinessDay(through) && from <= through
      ? { from, through }
      : undefined;
  const isTooLong = period !== undefined && through > addMonths(period.from, mostMonths);

  async function write(): Promise<void> {
    if (period === undefined || isTooLong) return;
    setBusy(true);
    const { lines, texts } = await readCalendar(shop, period, filter);
    const items = lines.map((line) => icsItem(line, words, texts));
    const file = icsOf(items, now(), t('calendar.fileTitle'));
    offerDownload(
      t('calendar.fileName', { from, through }),
      new Blob([file], { type: 'text/calendar;charset=utf-8' }),
    );
    showToast({
      id: 'calendar-export',
      kind: 'done',
      title: t('calendar.exported', { count: items.length }),
    });
    onClose();
  }

  return (
    <Dialog onClose={onClose} title={t('calendar.export')}>
      <Text mb="md">{t('calendar.exportHint')}</Text>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void write();
        }}
      >
        <Group grow align="flex-start">
          <TextInput
            type="date"
            label={t('calendar.from')}
            data-autofocus
            value={from}
            onChange={(event) => setFrom(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('calendar.through')}
            value={through}
            error={
              period === undefined
                ? t('calendar.badDays')
                : isTooLong && t('calendar.tooLong', { count: mostMonths / 12 })
            }
            onChange={(event) => setThrough(event.currentTarget.value)}
          />
        </Group>
        <Group justify="flex-end" mt="md">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={isBusy} disabled={period === undefined || isTooLong}>
            {t('calendar.exportNow')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
