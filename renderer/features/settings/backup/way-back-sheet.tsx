import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';

import { useToday } from '#data/use-today.ts';
import { toInstant } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import type { ReplacedShop } from '#platform/succession.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from './backup.module.css';
import type { FileDesk, ReplaceFailure } from './file-desk.ts';
import { whenInWords } from './when-in-words.ts';

/** Shops whose place was taken, each with the way back. Not shown as long as there are none. */
export function WayBackSheet({ desk }: { readonly desk: FileDesk }) {
  const words = useWords();
  const { t } = words;
  const today = useToday();
  const [shops, setShops] = useState<readonly ReplacedShop[]>([]);
  const [asked, setAsked] = useState<ReplacedShop>();
  const [failure, setFailure] = useState<ReplaceFailure['kind']>();
  useEffect(() => {
    void desk.replaced().then(setShops);
  }, [desk]);
  if (shops.length === 0) return null;

  async function back(shop: ReplacedShop) {
    setAsked(undefined);
    setFailure((await desk.takeBack(shop)).kind);
  }

  return (
    <Sheet title={t('backup.backTitle')} hint={t('backup.backHint')}>
      {shops.map((shop) => (
        <div key={shop.name} className={classes.row}>
          <span>
            {t('backup.backOf', { when: whenInWords(toInstant(shop.replacedAt), today, words) })}
          </span>
          <Button variant="default" onClick={() => setAsked(shop)}>
            {t('backup.back')}
          </Button>
        </div>
      ))}
      {failure !== undefined && (
        <p className={classes.trouble} role="status">
          {t(`backup.fail-${failure}`)}
        </p>
      )}
      {asked !== undefined && (
        <ConfirmDialog
          title={t('backup.back')}
          text={t('backup.backSure')}
          action={t('backup.back')}
          onClose={() => setAsked(undefined)}
          onConfirm={() => void back(asked)}
        />
      )}
    </Sheet>
  );
}
