import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './what-can-come.module.css';

/** What the files may hold, said before somebody tries. */
export function WhatCanCome() {
  const { t } = useWords();
  const kinds = [
    { icon: 'person', title: t('import.canCustomers'), text: t('import.canCustomersText') },
    { icon: 'till', title: t('import.canSales'), text: t('import.canSalesText') },
    { icon: 'box', title: t('import.canProducts'), text: t('import.canProductsText') },
    { icon: 'book', title: t('import.canContacts'), text: t('import.canContactsText') },
  ] as const;
  return (
    <dl className={classes.root}>
      {kinds.map(({ icon, title, text }) => (
        <div key={icon}>
          <dt>
            <Icon name={icon} size={18} />
            {title}
          </dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
