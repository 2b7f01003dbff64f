import { ActionIcon, Menu, Tooltip } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon, type IconName } from '#ui/icon.tsx';

type OfferButtonProps = {
  readonly icon: IconName;
  readonly label: string;
  readonly onClick: () => void;
};

/** A picture button of a row; what it says names the row too. */
export function OfferButton({ icon, label, onClick }: OfferButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" color="gray" aria-label={label} onClick={onClick}>
        <Icon name={icon} size={18} />
      </ActionIcon>
    </Tooltip>
  );
}

type MoreMenuProps = {
  readonly name: string;
  readonly active: boolean;
  readonly onEdit: () => void;
  readonly onTurn: () => void;
};

/** Changing it and taking it off the list: done rarely, so behind one button. */
export function MoreMenu({ name, active, onEdit, onTurn }: MoreMenuProps) {
  const { t } = useWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={t('rewards.more', { name })}>
          <Icon name="more" size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<Icon name="edit" size={16} />} onClick={onEdit}>
          {t('common.edit')}
        </Menu.Item>
        <Menu.Item
          leftSection={<Icon name={active ? 'void' : 'check'} size={16} />}
          onClick={onTurn}
        >
          {t(active ? 'rewards.retire' : 'rewards.offerAgain')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
