import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './bars.module.css';
import { useSwitchShop } from './use-switch-shop.ts';

/** Stands on every screen of the shop to try, so that nobody takes it for their own, with the way back. */
export function SampleBanner() {
  const { t } = useWords();
  const goTo = useSwitchShop();
  return (
    <aside className={classes.bar} aria-label={t('sample.title')}>
      <Icon name="star" />
      <span>
        <strong>{t('sample.title')}</strong> {t('sample.banner')}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => void goTo('own')}>
        {t('sample.back')}
      </Button>
    </aside>
  );
}
