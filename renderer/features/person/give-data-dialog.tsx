import { Button, Group, Stack, Text } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { cardOf } from '#data/customers/card-queries.ts';
import { type PersonalFile, personalFile } from '#data/customers/personal-file.ts';
import { useShop } from '#data/use-shop.ts';
import { personalPageHtml } from '#domain/customers/personal-page.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { offerDownload } from '#platform/download.ts';
import { Dialog } from '#ui/dialog.tsx';
import { Icon } from '#ui/icon.tsx';
import { showToast } from '#ui/toast.tsx';

import { personalJson } from './personal-json.ts';
import { personalPage } from './personal-page.ts';

type GiveDataDialogProps = {
  readonly id: RowId;
  readonly onClose: () => void;
};

/** Hands a person all that is kept about them, as a page to read or as a file for programs. */
export function GiveDataDialog({ id, onClose }: GiveDataDialogProps) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const [busy, setBusy] = useState<'html' | 'json'>();
  const card = useLiveQuery(async () => cardOf(shop, id), [shop, id]);

  async function give(kind: 'html' | 'json') {
    setBusy(kind);
    const file = await personalFile(shop, id);
    setBusy(undefined);
    if (!file.ok) {
      showToast({ id: 'personal-file', kind: 'problem', title: t('person.dataGone') });
      return onClose();
    }
    const name = `${t('person.fileName', { number: file.value.card.number })}.${kind}`;
    offerDownload(name, contentsOf(kind, file.value));
    showToast({ id: 'personal-file', kind: 'done', title: t('person.dataDone', { name }) });
  }

  function contentsOf(kind: 'html' | 'json', file: PersonalFile): Blob {
    return kind === 'html'
      ? new Blob([personalPageHtml(personalPage(file, words))], { type: 'text/html' })
      : new Blob([personalJson(file)], { type: 'application/json' });
  }

  const name = card?.name || card?.number || '';
  return (
    <Dialog size="lg" onClose={onClose} title={t('person.dataTitle', { name })}>
      <Stack>
        <Text>{t('person.dataText')}</Text>
        <Group grow align="flex-start">
          <Button
            data-autofocus
            leftSection={<Icon name="file" />}
            loading={busy === 'html'}
            aria-description={t('person.dataPageHint')}
            onClick={() => void give('html')}
          >
            {t('person.dataPage')}
          </Button>
          <Button
            variant="default"
            leftSection={<Icon name="file" />}
            loading={busy === 'json'}
            aria-description={t('person.dataJsonHint')}
            onClick={() => void give('json')}
          >
            {t('person.dataJson')}
          </Button>
        </Group>
        <Text size="sm">{t('person.dataCare')}</Text>
      </Stack>
    </Dialog>
  );
}
