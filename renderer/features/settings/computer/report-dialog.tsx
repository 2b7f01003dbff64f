import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';

import { shopFigures } from '#data/report/shop-figures.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { type ReportFile, computersReport, packReport } from '#platform/problem-report.ts';
import { Dialog } from '#ui/dialog.tsx';
import { showToast } from '#ui/toast.tsx';

import classes from './report.module.css';

/** Every file of the report, to be opened and read, before the archive is made of exactly these. */
export function ReportDialog({ onClose }: { readonly onClose: () => void }) {
  const shop = useShop();
  const { t } = useWords();
  const [told, setTold] = useState('');
  const [found, setFound] = useState<readonly ReportFile[]>();
  useEffect(() => {
    let isWanted = true;
    void Promise.all([shopFigures(shop), computersReport()]).then(([figures, computers]) => {
      const lines = Object.entries(figures).map(([name, value]) => `${name}: ${value}\n`);
      if (isWanted) setFound([{ name: 'shop.txt', text: lines.join('') }, ...computers]);
    });
    return () => {
      isWanted = false;
    };
  }, [shop]);
  const own = told.trim() === '' ? [] : [{ name: 'problem.txt', text: `${told.trim()}\n` }];
  const files = [...own, ...(found ?? [])];

  function save() {
    offerDownload(`${t('report.fileName')}-${shop.clock.today()}.zip`, packReport(files));
    showToast({
      id: 'report',
      kind: 'done',
      title: t('report.saved'),
      text: t('report.savedText'),
    });
    onClose();
  }

  return (
    <Dialog size="xl" title={t('report.title')} onClose={onClose}>
      <Stack>
        <Textarea
          data-autofocus
          autosize
          minRows={2}
          maxLength={5_000}
          label={t('report.told')}
          description={t('report.toldHint')}
          value={told}
          onChange={({ currentTarget: { value } }) => setTold(value)}
        />
        <section aria-label={t('report.inside')}>
          <h3 className={classes.inside}>{t('report.inside')}</h3>
          <p className={classes.hint}>{t('report.insideHint')}</p>
          {files.map(({ name, text }) => (
            <details key={name} className={classes.file}>
              <summary>{name}</summary>
              {/* Scrolled by keyboard too. */}
              {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a region that scrolls must take the focus */}
              <pre className={classes.text} tabIndex={0} role="region" aria-label={name}>
                {text}
              </pre>
            </details>
          ))}
        </section>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button disabled={found === undefined} onClick={save}>
            {t('report.save')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
