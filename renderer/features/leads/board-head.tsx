import { Button } from '@mantine/core';

import type { Lead } from '#domain/customers/lead.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './leads-screen.module.css';

type BoardHeadProps = {
  /** Leads who have bought meanwhile. */
  readonly bought: readonly Lead[];
  readonly onAdd: () => void;
  readonly onWelcome: () => void;
};

/** The title, what the board is for, and the leads who have bought without anybody telling the board. */
export function BoardHead({ bought, onAdd, onWelcome }: BoardHeadProps) {
  const { t } = useWords();
  return (
    <header className={classes.head}>
      <div>
        <h1 className={classes.title}>{t('leads.title')}</h1>
        <p className={classes.intro}>{t('leads.intro')}</p>
      </div>
      <div className={classes.actions}>
        {bought.length > 0 && (
          <Button variant="light" leftSection={<Icon name="check" />} onClick={onWelcome}>
            {t('leads.welcome', { count: bought.length })}
          </Button>
        )}
        <Button leftSection={<Icon name="add" />} onClick={onAdd}>
          {t('leads.add')}
        </Button>
      </div>
    </header>
  );
}
