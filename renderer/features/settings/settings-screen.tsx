import { Tabs } from '@mantine/core';

import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { ScreenFrame } from '#ui/screen-frame.tsx';

import { BackupSettings } from './backup/backup-settings.tsx';
import { CareSettingsTab } from './care/care-settings.tsx';
import { CountersSettings } from './counters/counters-settings.tsx';
import { CustomFieldsSheet } from './custom-fields-sheet.tsx';
import { HealthSettings } from './health/health-settings.tsx';
import { LookSheet } from './look-sheet.tsx';
import { LoyaltySettings } from './loyalty/loyalty-settings.tsx';
import { PrintingSettings } from './printing/printing-settings.tsx';
import { ProductsSheet } from './products-sheet.tsx';
import classes from './settings-screen.module.css';
import { SampleSheet } from './sample-sheet.tsx';
import { ShopSheet } from './shop-sheet.tsx';
import { StaffSheet } from './staff-sheet.tsx';
import { TagsSheet } from './tags-sheet.tsx';
import { TraySheet } from './tray-sheet.tsx';

type SettingsScreenProps = {
  readonly isSample: boolean;
  readonly onSwitchShop: () => void;
  readonly onOpen: (id: RowId) => void;
};

/** What the owner decides once: the shop, its small lists, how this computer looks; points and members; and care. */
export function SettingsScreen({ isSample, onSwitchShop, onOpen }: SettingsScreenProps) {
  const { t } = useWords();
  return (
    <ScreenFrame title={t('settings.title')}>
      <Tabs defaultValue="shop" color="jade">
        <Tabs.List aria-label={t('loyalty.tabs')}>
          <Tabs.Tab value="shop">{t('loyalty.tabShop')}</Tabs.Tab>
          <Tabs.Tab value="loyalty">{t('loyalty.tab')}</Tabs.Tab>
          <Tabs.Tab value="care">{t('careSettings.tab')}</Tabs.Tab>
          <Tabs.Tab value="printing">{t('print.setTab')}</Tabs.Tab>
          {!isSample && <Tabs.Tab value="backup">{t('backup.tab')}</Tabs.Tab>}
          <Tabs.Tab value="health">{t('health.tab')}</Tabs.Tab>
          {!isSample && <Tabs.Tab value="counters">{t('counters.tab')}</Tabs.Tab>}
        </Tabs.List>
        <Tabs.Panel value="shop" pt="md">
          <div className={classes.pair}>
            <ShopSheet />
            <LookSheet />
          </div>
          <ProductsSheet />
          <CustomFieldsSheet />
          <div className={classes.pair}>
            <StaffSheet />
            <TagsSheet />
          </div>
          <TraySheet />
          <SampleSheet isSample={isSample} onSwitch={onSwitchShop} />
        </Tabs.Panel>
        <Tabs.Panel value="loyalty" pt="md">
          <LoyaltySettings />
        </Tabs.Panel>
        <Tabs.Panel value="care" pt="md">
          <CareSettingsTab onOpen={onOpen} />
        </Tabs.Panel>
        {!isSample && (
          <Tabs.Panel value="backup" pt="md">
            <BackupSettings />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="health" pt="md" keepMounted={false}>
          <HealthSettings />
        </Tabs.Panel>
        {/* Not before somebody looks: asking a spooler for its printers takes time. */}
        <Tabs.Panel value="printing" pt="md" keepMounted={false}>
          <PrintingSettings />
        </Tabs.Panel>
        {!isSample && (
          <Tabs.Panel value="counters" pt="md">
            <CountersSettings onOpen={onOpen} />
          </Tabs.Panel>
        )}
      </Tabs>
    </ScreenFrame>
  );
}
