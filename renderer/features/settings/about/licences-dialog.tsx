import { Stack, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { type Licence, shippedLicences } from '#platform/about.ts';
import { Dialog } from '#ui/dialog.tsx';

import classes from './about.module.css';

/** Everything that is shipped, each with its licence to open and read. */
export function LicencesDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords();
  const [all, setAll] = useState<readonly Licence[] | null>();
  const [typed, setTyped] = useState('');
  useEffect(() => {
    void shippedLicences().then(setAll);
  }, []);
  const wanted = typed.trim().toLowerCase();
  const found = all?.filter(({ name }) => name.toLowerCase().includes(wanted)) ?? [];
  return (
    <Dialog size="lg" title={t('about.licences')} onClose={onClose}>
      <Stack>
        <p className={classes.line}>{t('about.licencesHint')}</p>
        <TextInput
          data-autofocus
          label={t('about.find')}
          value={typed}
          onChange={({ currentTarget: { value } }) => setTyped(value)}
        />
        <p className={classes.line} role="status">
          {sentence()}
        </p>
        <div className={classes.list}>
          {found.map((licence) => (
            <OneLicence key={licence.name} {...licence} />
          ))}
        </div>
      </Stack>
    </Dialog>
  );

  function sentence(): string {
    if (all === undefined) return '';
    if (all === null) return t('about.unreadable');
    return found.length === 0 ? t('about.noneFound') : t('about.count', { count: found.length });
  }
}

function OneLicence({ name, version, licence, text }: Licence) {
  return (
    <details className={classes.package}>
      <summary>
        <span className={classes.name}>{name}</span> <span>{version}</span>
        <span className={classes.terms}>{licence}</span>
      </summary>
      <p className={classes.text}>{text}</p>
    </details>
  );
}
