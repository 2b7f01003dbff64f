import { useLiveQuery } from 'dexie-react-hooks';

import { settingsOf } from '#data/catalogue/settings.ts';
import { useSafety } from '#data/use-safety.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './shop-status.module.css';

const words = {
  safe: 'safety.safe',
  saving: 'safety.saving',
  trial: 'safety.trial',
  'not-yet-safe': 'safety.notYet',
} as const;

/** The shop's name and, in two words, whether everything is in the journal: the answer to "is it saved?". */
export function ShopStatus() {
  const shop = useShop();
  const safety = useSafety();
  const { t } = useWords();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  return (
    <div className={classes.root}>
      <span className={classes.name}>{settings?.shopName}</span>
      <span className={classes.safety} data-kind={safety.kind}>
        {t(words[safety.kind])}
      </span>
    </div>
  );
}
