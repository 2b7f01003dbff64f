import { Button, Group, TextInput } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';

import { couponByCode } from '#data/coupons/coupon-queries.ts';
import { useShop } from '#data/use-shop.ts';
import { readCode } from '#domain/coupons/coupon-code.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { termsInWords } from '#i18n/coupon-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import classes from '../offers.module.css';
import { usePeople } from '#data/columns/use-people.ts';
import { VoidDialog } from './void-dialog.tsx';

type FindCodeProps = {
  readonly onOpen: (id: RowId) => void;
};

/** Somebody shows a code: whose coupon it is and whether it can still be used. Small letters and spaces are forgiven. */
export function FindCode({ onOpen }: FindCodeProps) {
  const shop = useShop();
  const words = useWords();
  const { t, day } = words;
  const { personOf } = usePeople();
  const [typed, setTyped] = useState('');
  const [isVoiding, setVoiding] = useState(false);
  const code = readCode(typed);
  const found = useLiveQuery(
    async () =>
      code === null ? null : ((await couponByCode(shop, code, shop.clock.today())) ?? 'none'),
    [shop, code],
  );
  const today = shop.clock.today();

  return (
    <Sheet title={t('rewards.findCode')}>
      <TextInput
        className={classes.codeField}
        aria-label={t('rewards.code')}
        placeholder={t('rewards.codeHint')}
        autoComplete="off"
        maxLength={20}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <div role="status">
        {code === null && typed.replace(/[\s-]/g, '').length >= 11 && (
          <p className={classes.soft}>{t('rewards.noCode')}</p>
        )}
        {found === 'none' && <p className={classes.soft}>{t('rewards.codeUnknown')}</p>}
        {typeof found === 'object' && found !== null && (
          <Group mt="sm" gap="md">
            <strong className={classes.name}>{found.name}</strong>
            <span>{termsInWords(found.terms, words)}</span>
            <span className={classes.flag} data-warn={found.state !== 'held'}>
              {t(`rewards.state-${found.state}`)}
            </span>
            <span className={classes.soft}>
              {t('rewards.usable', {
                from: day(found.from, today),
                until: day(found.until, today),
              })}
            </span>
            <Button size="compact-md" variant="subtle" onClick={() => onOpen(found.customerId)}>
              {personOf(found.customerId)?.name || t('common.noName')}
            </Button>
            {found.state === 'held' && (
              <Button
                size="compact-md"
                variant="subtle"
                color="red"
                onClick={() => setVoiding(true)}
              >
                {t('rewards.void')}
              </Button>
            )}
          </Group>
        )}
      </div>
      {isVoiding && typeof found === 'object' && found !== null && (
        <VoidDialog issueId={found.issueId} name={found.name} onClose={() => setVoiding(false)} />
      )}
    </Sheet>
  );
}
