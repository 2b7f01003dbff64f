import { Tabs } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { type ReactNode, useState } from 'react';

import { readCareSettings } from '#data/care/care-settings.ts';
import { readProgram } from '#data/loyalty/program.ts';
import { useShop } from '#data/use-shop.ts';
import type { CareSettings } from '#domain/care/care-settings.ts';
import type { BusinessDay, RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import type { PartShown } from '../find/settings-place.ts';
import parts from '../loyalty/loyalty-settings.module.css';
import { FestivalsSheet } from './festivals-sheet.tsx';
import { GreetingsSheet } from './greetings-sheet.tsx';
import { LifePart } from './life-part.tsx';
import { OpenDaysSheet } from './open-days-sheet.tsx';
import { PromisesSheet } from './promises-sheet.tsx';
import { RulesSheet } from './rules-sheet.tsx';

const careParts = ['rules', 'greetings', 'life', 'days', 'promises'] as const;
type CarePart = (typeof careParts)[number];

type Around = {
  readonly settings: CareSettings;
  readonly holidays: readonly BusinessDay[];
  readonly onOpen: (id: RowId) => void;
};

/**
 * Everything an owner decides about care. What is typed stays while another part is looked at; a part that was not
 * looked at yet reads nothing, since the figures of the whole shop stand on one.
 */
export function CareSettingsTab({ onOpen, part, onPart }: Pick<Around, 'onOpen'> & PartShown) {
  const { db } = useShop();
  const { t } = useWords();
  const settings = useLiveQuery(() => readCareSettings(db), [db]);
  const holidays = useLiveQuery(async () => (await readProgram(db)).holidays, [db]);
  const [seen, setSeen] = useState<readonly string[]>([part]);
  if (!seen.includes(part)) setSeen([...seen, part]);
  if (settings === undefined || holidays === undefined) return null;
  return (
    <Tabs
      value={part}
      orientation="vertical"
      variant="pills"
      color="jade"
      onChange={(chosen) => onPart(chosen ?? 'rules')}
      classNames={{ tabLabel: parts.part ?? '' }}
    >
      <Tabs.List className={parts.parts ?? ''} aria-label={t('careSettings.parts')}>
        {careParts.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`careSettings.part-${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {careParts.map((one) => (
        <Tabs.Panel key={one} value={one} className={parts.sheets ?? ''}>
          {seen.includes(one) && sheetsOf(one, { settings, holidays, onOpen })}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function sheetsOf(part: CarePart, { settings, holidays, onOpen }: Around): ReactNode {
  switch (part) {
    case 'rules':
      return <RulesSheet closed={{ closedWeekdays: settings.closedWeekdays, holidays }} />;
    case 'greetings':
      return <GreetingsSheet festivals={settings.festivals} />;
    case 'life':
      return <LifePart settings={settings} onOpen={onOpen} />;
    case 'days':
      return [
        <OpenDaysSheet key="open" settings={settings} holidays={holidays} />,
        <FestivalsSheet key="festivals" settings={settings} />,
      ];
    case 'promises':
      return <PromisesSheet settings={settings} />;
  }
}
