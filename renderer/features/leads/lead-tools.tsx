import { ActionIcon, Menu } from '@mantine/core';

import { type Stage, stages } from '#domain/customers/card.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './lead-card.module.css';

type LeadToolsProps = {
  readonly name: string;
  readonly stage: Stage;
  readonly onEdit: () => void;
  readonly onMove: (stage: Stage) => void;
};

/** Edit and move, for the mouse and for fingers, which cannot drag; the keyboard has keys for both. */
export function LeadTools({ name, stage, onEdit, onMove }: LeadToolsProps) {
  const { t } = useWords();
  return (
    <div className={classes.tools}>
      <ActionIcon
        variant="subtle"
        color="gray"
        tabIndex={-1}
        aria-label={t('leads.editOf', { name })}
        onClick={onEdit}
      >
        <Icon name="edit" size={16} />
      </ActionIcon>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            tabIndex={-1}
            aria-label={t('leads.moveOf', { name })}
          >
            <Icon name="more" size={20} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {stages
            .filter((other) => other !== stage)
            .map((other) => (
              <Menu.Item key={other} onClick={() => onMove(other)}>
                {t('leads.moveTo', { stage: t(`stage.${other}`) })}
              </Menu.Item>
            ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
