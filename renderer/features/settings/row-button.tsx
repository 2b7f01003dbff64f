import { ActionIcon } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

type RowButtonProps = { readonly name: string; readonly onClick: () => void };

/** The pencil at the end of a row; a screen reader hears which row it is for. */
export function RowButton({ name, onClick }: RowButtonProps) {
  const { t } = useWords();
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      aria-label={t('settings.editRow', { name })}
      onClick={onClick}
    >
      <Icon name="edit" size={17} />
    </ActionIcon>
  );
}
