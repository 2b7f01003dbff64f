import { Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';

import parts from '../loyalty/loyalty-settings.module.css';
import { CategoryCareSheet } from './category-care-sheet.tsx';
import { PrintersSheet } from './printers-sheet.tsx';
import { TemplatesSheet } from './templates-sheet.tsx';

const printParts = ['printers', 'templates', 'care'] as const;
type PrintPart = (typeof printParts)[number];

/** Everything an owner decides about paper. A part that was not looked at yet reads nothing: asking the spooler takes time. */
export function PrintingSettings() {
  const { t } = useWords();
  const [seen, setSeen] = useState<readonly string[]>(['printers']);
  return (
    <Tabs
      defaultValue="printers"
      orientation="vertical"
      variant="pills"
      color="jade"
      onChange={(part) => setSeen((before) => [...before, part ?? ''])}
      classNames={{ tabLabel: parts.part ?? '' }}
    >
      <Tabs.List className={parts.parts ?? ''} aria-label={t('print.setParts')}>
        {printParts.map((part) => (
          <Tabs.Tab key={part} value={part}>
            {t(`print.setPart-${part}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {printParts.map((part) => (
        <Tabs.Panel key={part} value={part} className={parts.sheets ?? ''}>
          {seen.includes(part) && sheetsOf(part)}
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
