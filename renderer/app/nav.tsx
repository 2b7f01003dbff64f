import { useDayCounts } from '#features/today/day-counts.ts';
import { useWords } from '#i18n/use-words.ts';
import { useHelpDoor } from '#ui/help-door.ts';
import { Icon, type IconName } from '#ui/icon.tsx';

import { useHelpPage } from './help-desk.tsx';
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
  today: 'sun',
  calendar: 'calendar',
  complaints: 'warn',
};

/** As the eye looks for them; their keys stay as they were learnt (`routes.ts`). */
const order: readonly Route[] = [
  'counter',
  'today',
  'calendar',
  'customers',
  'leads',
  'complaints',
  'rewards',
  'check',
  'import',
  'settings',
];

/** The way to the other screens, and to the help. Ctrl+1…9 and Ctrl+0 do the same. */
export function Nav() {
  const { t } = useWords();
  const route = useRoute();
  const openHelp = useHelpDoor();
  const helpPage = useHelpPage();
  const { birthdays, overdue, today, complaints } = useDayCounts();
  const counts: Partial<Record<Route, number>> = {
    today: birthdays + overdue + today,
    complaints,
  };
  return (
    <nav className={classes.root} aria-label={t('nav.label')}>
      <span className={classes.mark} aria-hidden="true">
        {t('common.appName').slice(0, 1)}
      </span>
      {order.map((one) => (
        <a
          key={one}
          href={`#/${one}`}
          className={classes.item}
          aria-current={one === route ? 'page' : undefined}
          aria-keyshortcuts={`Control+${(routes.indexOf(one) + 1) % 10}`}
        >
          <Icon name={icons[one]} size={24} />
          <span className={classes.name}>{t(`nav.${one}`)}</span>
          <Badge count={counts[one] ?? 0} />
        </a>
      ))}
      <button
        type="button"
        className={classes.item}
        data-last
        aria-keyshortcuts="?"
        onClick={() => openHelp(helpPage)}
      >
        <Icon name="help" size={24} />
        <span className={classes.name}>{t('nav.help')}</span>
      </button>
    </nav>
  );
}

const most = 99;

/** How much waits there; a screen reader hears it behind the name. */
function Badge({ count }: { readonly count: number }) {
  const { t } = useWords();
  if (count === 0) return null;
  return (
    <span className={classes.badge}>
      <span aria-hidden="true">{count > most ? `${most}+` : count}</span>
      <span className={classes.said}>{t('today.badge', { count })}</span>
    </span>
  );
}
