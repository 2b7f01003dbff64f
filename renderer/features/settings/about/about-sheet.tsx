import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { type About, aboutThisApp } from '#platform/about.ts';
import { Sheet } from '#ui/sheet.tsx';

import classes from './about.module.css';
import { LicencesDialog } from './licences-dialog.tsx';
import { VersionNews } from './version-news.tsx';

/** Which app this is, on what it runs, where the data lies, and whose work is in it. */
export function AboutSheet() {
  const { t } = useWords();
  const [about, setAbout] = useState<About | null>();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    void aboutThisApp().then(setAbout);
  }, []);
  return (
    <Sheet title={t('about.title')} hint={t('about.hint')}>
      {about === null && <p className={classes.line}>{t('about.inBrowser')}</p>}
      {about && <Facts about={about} />}
      <VersionNews />
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('about.licences')}
      </Button>
      {isOpen && <LicencesDialog onClose={() => setOpen(false)} />}
    </Sheet>
  );
}

function Facts({ about }: { readonly about: About }) {
  const { t } = useWords();
  const { version, electron, chromium, node, isPackaged, dataFolder } = about;
  return (
    <>
      <p className={classes.version}>
        {t('about.version', { version })}
        {!isPackaged && <span className={classes.note}>{t('about.fromSources')}</span>}
      </p>
      <p className={classes.line}>{t('about.runsOn', { electron, chromium, node })}</p>
      <dl className={classes.folder}>
        <dt>{t('about.dataFolder')}</dt>
        <dd className={classes.path}>{dataFolder}</dd>
        <dd className={classes.line}>{t('about.dataHint')}</dd>
      </dl>
    </>
  );
}
