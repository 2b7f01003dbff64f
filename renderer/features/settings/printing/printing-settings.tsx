import { Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';

import type { PartShown } from '../find/settings-place.ts';
import parts from '../loyalty/loyalty-settings.module.css';
import { CategoryCareSheet } from './category-care-sheet.tsx';
import { PrintersSheet } from './printers-sheet.tsx';
import { TemplatesSheet } from './templates-sheet.tsx';

const printParts = ['printers', 'templates', 'care'] as const;
type PrintPart = (typeof printParts)[number];

/** Everything an owner decides about paper. A part that was not looked at yet reads nothing: asking the spooler takes time. */
export function PrintingSettings({ part, onPart }: PartShown) {
  const { t } = useWords();
  const [seen, setSeen] = useState<readonly string[]>([part]);
  if (!seen.includes(part)) setSeen([...seen, part]);
  return (
    <Tabs
      value={part}
      orientation="vertical"
      variant="pills"
      color="jade"
      onChange={(chosen) => onPart(chosen ?? 'printers')}
      classNames={{ tabLabel: parts.part ?? '' }}
    >
      <Tabs.List className={parts.parts ?? ''} aria-label={t('print.setParts')}>
        {printParts.map((one) => (
          <Tabs.Tab key={one} value={one}>
            {t(`print.setPart-${one}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {printParts.map((one) => (
        <Tabs.Panel key={one} value={one} className={parts.sheets ?? ''}>
          {seen.includes(one) && sheetsOf(one)}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}

function sheetsOf(part: PrintPart): ReactNode {
  switch (part) {
    case 'printers':
      return <PrintersSheet />;
    case 'templates':
      return <TemplatesSheet />;
    case 'care':
      return <CategoryCareSheet />;
  }
}
