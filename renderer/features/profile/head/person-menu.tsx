import { ActionIcon, Menu } from '@mantine/core';

import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './person-menu.module.css';

export type PersonMenuProps = {
  /** The person asks to be forgotten, or to be told what is kept. */
  readonly onErase: ((id: RowId) => void) | undefined;
  readonly onGiveData: ((id: RowId) => void) | undefined;
};

/** What is seldom asked for and grave: out of the way, and a click away. */
export function PersonMenu({ id, onErase, onGiveData }: PersonMenuProps & { readonly id: RowId }) {
  const { t } = useWords();
  if (onErase === undefined && onGiveData === undefined) return null;
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={t('person.title')}>
          <Icon name="more" size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {onGiveData && (
          <Menu.Item leftSection={<Icon name="file" size={16} />} onClick={() => onGiveData(id)}>
            {t('person.giveData')}
          </Menu.Item>
        )}
        {onErase && (
          <Menu.Item
            className={classes.grave}
            leftSection={<Icon name="shield" size={16} />}
            onClick={() => onErase(id)}
          >
            {t('person.erase')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
