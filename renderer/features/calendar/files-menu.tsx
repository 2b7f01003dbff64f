import { ActionIcon, Indicator, Menu } from '@mantine/core';
import { useState } from 'react';

import { useCalendarFile } from '#data/care/use-calendar-file.ts';
import type { BusinessDay } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { ExportDialog } from './export-dialog.tsx';
import { ImportDialog } from './import-dialog.tsx';
import { SubscribeDialog } from './subscribe-dialog.tsx';
import type { CalendarActs } from './use-calendar-acts.ts';
import type { CalendarPlace } from './use-calendar-view.ts';

type FilesMenuProps = {
  readonly place: CalendarPlace;
  readonly today: BusinessDay;
  readonly acts: CalendarActs;
};

/** The way to other calendars (phone, Outlook): a file out, a file in, and one that is kept up to date; a dot says that it is not. */
export function FilesMenu({ place, today, acts }: FilesMenuProps) {
  const { t } = useWords();
  const [shown, setShown] = useState<'export' | 'import' | 'subscribe'>();
  const { state } = useCalendarFile();
  const isBehind = state?.kind === 'kept' && state.problem !== null;
  return (
    <>
      <Indicator inline disabled={!isBehind} color="red" size={10} offset={3}>
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={t(isBehind ? 'calendar.subscribeAttention' : 'calendar.files')}
            >
              <Icon name="more" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item
              leftSection={<Icon name="export" size={18} />}
              onClick={() => setShown('export')}
            >
              {t('calendar.export')}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name="import" size={18} />}
              onClick={() => setShown('import')}
            >
              {t('calendar.import')}
            </Menu.Item>
            <Menu.Item
              leftSection={<Icon name={isBehind ? 'warn' : 'file'} size={18} />}
              onClick={() => setShown('subscribe')}
            >
              {t('calendar.subscribe')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Indicator>
      {shown === 'export' && (
        <ExportDialog filter={place.filter} today={today} onClose={() => setShown(undefined)} />
      )}
      {shown === 'import' && (
        <ImportDialog today={today} acts={acts} onClose={() => setShown(undefined)} />
      )}
      {shown === 'subscribe' && (
        <SubscribeDialog today={today} onClose={() => setShown(undefined)} />
      )}
    </>
  );
}
