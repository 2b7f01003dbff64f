import { Tabs } from '@mantine/core';
import { useState } from 'react';

import type { RowId } from '#domain/kernel/units.ts';
import { type Words, useWords } from '#i18n/use-words.ts';
import { ScreenFrame } from '#ui/screen-frame.tsx';

import { BackupSettings } from './backup/backup-settings.tsx';
import { CareSettingsTab } from './care/care-settings.tsx';
import { CountersSettings } from './counters/counters-settings.tsx';
import { HealthSettings } from './health/health-settings.tsx';
import { ComputerTab } from './computer/computer-tab.tsx';
import { type SettingEntry, findSettings } from './find/find-settings.ts';
import { FoundSettings } from './find/found-settings.tsx';
import { goToSheet } from './find/go-to-sheet.ts';
import { settingsIndex } from './find/settings-index.ts';
import type { SettingsTab } from './find/settings-place.ts';
import { SettingsSearch } from './find/settings-search.tsx';
import { LoyaltySettings } from './loyalty/loyalty-settings.tsx';
import { PrintingSettings } from './printing/printing-settings.tsx';
import classes from './settings-screen.module.css';
import { ShopTab, type ShopTabProps } from './shop-tab.tsx';

type SettingsScreenProps = ShopTabProps & {
  /** The tab as the address has it; whatever else stands there means the first. */
  readonly tab: string;
  readonly onTab: (tab: SettingsTab) => void;
  readonly onOpen: (id: RowId) => void;
  /** The questions of the first start once more. */
  readonly onStartAgain: () => void;
};

/** What the owner decides once: the shop, its small lists, how this computer looks; points and members; and care. */
export function SettingsScreen({
  tab: asked,
  onTab,
  onOpen,
  onStartAgain,
  ...shop
}: SettingsScreenProps) {
  const words = useWords();
  const { t } = words;
  const shownTabs = tabsOf(shop.isSample);
  const tabNamed = (name: string | null) => shownTabs.find((one) => one === name) ?? 'shop';
  const [parts, setParts] = useState(firstParts);
  const [typed, setTyped] = useState('');
  const isLooking = typed.trim() !== '';
  const index = isLooking ? settingsIndex(words) : [];
  const found = findSettings(
    index.filter(({ place }) => shownTabs.includes(place.tab)),
    typed,
  );
  const shown = (name: keyof typeof firstParts) => ({
    part: parts[name],
    onPart: (part: string) => setParts((before) => ({ ...before, [name]: part })),
  });

  function go({ place, title }: SettingEntry) {
    onTab(place.tab);
    if (place.part !== undefined) setParts({ ...parts, [place.tab]: place.part });
    setTyped('');
    goToSheet(title);
  }

  return (
    <ScreenFrame
      title={t('settings.title')}
      actions={
        <SettingsSearch
          typed={typed}
          onType={setTyped}
          onFirst={() => {
            if (found[0] !== undefined) go(found[0]);
          }}
        />
      }
    >
      {isLooking && (
        <FoundSettings found={found} onGo={go} tabName={({ place }) => tabName(place.tab, words)} />
      )}
      <Tabs
        className={isLooking ? classes.away : ''}
        value={tabNamed(asked)}
        onChange={(chosen) => onTab(tabNamed(chosen))}
        color="jade"
        classNames={{ tab: classes.tab ?? '' }}
      >
        <Tabs.List aria-label={t('loyalty.tabs')}>
          {shownTabs.map((one) => (
            <Tabs.Tab key={one} value={one}>
              {tabName(one, words)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="shop" pt="md">
          <ShopTab {...shop} />
        </Tabs.Panel>
        <Tabs.Panel value="loyalty" pt="md">
          <LoyaltySettings {...shown('loyalty')} />
        </Tabs.Panel>
        <Tabs.Panel value="care" pt="md">
          <CareSettingsTab onOpen={onOpen} {...shown('care')} />
        </Tabs.Panel>
        {!shop.isSample && (
          <Tabs.Panel value="backup" pt="md">
            <BackupSettings />
          </Tabs.Panel>
        )}
        <Tabs.Panel value="health" pt="md" keepMounted={false}>
          <HealthSettings />
        </Tabs.Panel>
        {/* Not before somebody looks: asking a spooler for its printers takes time. */}
        <Tabs.Panel value="printing" pt="md" keepMounted={false}>
          <PrintingSettings {...shown('printing')} />
        </Tabs.Panel>
        <Tabs.Panel value="computer" pt="md" keepMounted={false}>
          <ComputerTab onStartAgain={onStartAgain} />
        </Tabs.Panel>
        {!shop.isSample && (
          <Tabs.Panel value="counters" pt="md">
            <CountersSettings onOpen={onOpen} />
          </Tabs.Panel>
        )}
      </Tabs>
    </ScreenFrame>
  );
}

const tabs = [
  'shop',
  'loyalty',
  'care',
  'printing',
  'backup',
  'health',
  'counters',
  'computer',
] as const;
/** The shop to try has no copies to carry away, and meets nobody. */
const ofAShop: readonly SettingsTab[] = ['backup', 'counters'];
const firstParts = { loyalty: 'earning', care: 'rules', printing: 'printers' };

function tabsOf(isSample: boolean): readonly SettingsTab[] {
  return tabs.filter((tab) => !isSample || !ofAShop.includes(tab));
}

function tabName(tab: SettingsTab, { t }: Pick<Words, 't'>): string {
  switch (tab) {
    case 'shop':
      return t('loyalty.tabShop');
    case 'loyalty':
      return t('loyalty.tab');
    case 'care':
      return t('careSettings.tab');
    case 'backup':
      return t('backup.tab');
    case 'health':
      return t('health.tab');
    case 'counters':
      return t('counters.tab');
    case 'printing':
      return t('print.setTab');
    case 'computer':
      return t('settingsFind.tab');
  }
}
