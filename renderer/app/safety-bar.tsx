import { Button } from '@mantine/core';

import { retrySaving } from '#data/safety.ts';
import { useSafety } from '#data/use-safety.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './bars.module.css';

const reasons = {
  'disk-full': 'safety.diskFull',
  'not-writable': 'safety.notWritable',
  'out-of-order': 'safety.outOfOrder',
} as const;

/** The red bar: something is recorded here but not in the journal. It stays until that is settled, and never silently. */
export function SafetyBar() {
  const shop = useShop();
  const safety = useSafety();
  const { t } = useWords();
  if (safety.kind !== 'not-yet-safe') return null;
  return (
    <div role="alert" className={classes.bar} data-kind="danger">
      <Icon name="warn" />
      <span>{t(reasons[safety.reason], { count: safety.waiting })}</span>
      <Button size="compact-sm" color="red" onClick={() => void retrySaving(shop)}>
        {t('common.retry')}
      </Button>
    </div>
  );
}
