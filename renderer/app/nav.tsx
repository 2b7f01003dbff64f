import { useDesk } from '#features/counter/desk-store.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon, type IconName } from '#ui/icon.tsx';

import classes from './nav.module.css';
import { type Route, routes, useRoute } from './routes.ts';

const icons: Readonly<Record<Route, IconName>> = {
  counter: 'till',
  customers: 'book',
  leads: 'flag',
  check: 'pulse',
  import: 'import',
  settings: 'settings',
  rewards: 'gift',
  today: 'cake',
  calendar: 'columns',
  complaints: 'warn',
};

/** The way to the other screens, and to the list of keys. Ctrl+1…9 and Ctrl+0 do the same. */
export function Nav() {
  const { t } = useWords();
  const route = useRoute();
  return (
    <nav className={classes.root} aria-label={t('nav.label')}>
      <span className={classes.mark} aria-hidden="true">
        {t('common.appName').slice(0, 1)}
      </span>
      {routes.map((one, index) => (
        <a
          key={one}
          href={`#/${one}`}
          className={classes.item}
          aria-current={one === route ? 'page' : undefined}
          aria-keyshortcuts={`Control+${(index + 1) % 10}`}
        >
          <Icon name={icons[one]} size={24} />
          <span className={classes.name}>{t(`nav.${one}`)}</span>
        </a>
      ))}
      <button
        type="button"
        className={classes.item}
        data-last
        aria-keyshortcuts="F1"
        onClick={() => useDesk.getState().showKeys(true)}
      >
        <Icon name="keys" size={24} />
        <span className={classes.name}>{t('nav.keys')}</span>
      </button>
    </nav>
  );
}
