import { ActionIcon, Switch } from '@mantine/core';

import type { CareRuleDraft } from '#domain/care/care-rule.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { RowButton } from '../row-button.tsx';
import classes from './care.module.css';

type RuleRowProps = {
  readonly rule: CareRuleDraft;
  readonly sentence: string;
  /** The app's own, which the shop has not kept yet. */
  readonly isSuggested?: boolean;
  readonly onTurn: (isOn: boolean) => void;
  readonly onEdit?: () => void;
  readonly onRemove?: () => void;
};

/** One rule: on or off, what it waits for, what is to be done. */
export function RuleRow(props: RuleRowProps) {
  const { rule, sentence, isSuggested = false, onTurn, onEdit, onRemove } = props;
  const { t } = useWords();
  return (
    <li className={classes.row} data-off={!rule.isOn}>
      <Switch
        aria-label={sentence}
        checked={rule.isOn}
        onChange={(event) => onTurn(event.currentTarget.checked)}
      />
      <div className={classes.what}>
        <span className={classes.name}>{sentence}</span>{' '}
        <span className={classes.flag}>
          {isSuggested ? t('careSettings.suggested') : t(`care.kind-${rule.kind}`)}
        </span>
        {rule.text !== '' && <p className={classes.note}>{rule.text}</p>}
      </div>
      <span className={classes.end}>
        {onEdit !== undefined && <RowButton name={sentence} onClick={onEdit} />}
        {onRemove !== undefined && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('careSettings.removeRule', { rule: sentence })}
            onClick={onRemove}
          >
            <Icon name="trash" size={17} />
          </ActionIcon>
        )}
      </span>
    </li>
  );
}
