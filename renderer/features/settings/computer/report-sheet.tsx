import { Button } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { ReportDialog } from './report-dialog.tsx';

/** The way to a report for whoever helps: looked into first, sent by nobody but the owner. */
export function ReportSheet() {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  return (
    <Sheet title={t('report.title')} hint={t('report.hint')}>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('report.make')}
      </Button>
      {isOpen && <ReportDialog onClose={() => setOpen(false)} />}
    </Sheet>
  );
}
