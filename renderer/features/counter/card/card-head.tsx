import { ActionIcon, Button, Tooltip } from '@mantine/core';

import type { Overview } from '#data/customers/overview.ts';
import { isUnusualPhone } from '#domain/customers/phone.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { MarkedPhone } from '#ui/marked-phone.tsx';
import { StageBadge } from '#ui/stage-badge.tsx';

import { useDesk } from '../desk-store.ts';
import { useDrafts } from '../draft/drafts-store.ts';
import { focusFindBox } from '../keys/focus.ts';
import { BirthdayText } from './birthday-text.tsx';
import classes from './card-head.module.css';
import { useBeginEdit } from './use-begin-edit.ts';

type CardHeadProps = {
  readonly overview: Overview;
  /** Today, as the shop keeps lunar and leap-day birthdays. */
  readonly isBirthday: boolean;
};

/** Letters from which a name is set smaller, so that it does not push everything else off the card. */
const longName = 14;

/** Name first and large, then how to reach them; the keys for changing the card stand beside. */
export function CardHead({ overview: { card }, isBirthday }: CardHeadProps) {
  const { t } = useWords();
  const beginEdit = useBeginEdit();
  const name = card.name === '' ? t('common.noName') : card.name;
  return (
    <header className={classes.root}>
      <span className={classes.face} aria-hidden="true">
        {Array.from(name)[0]}
      </span>
      <h1 className={classes.name} data-long={name.length > longName}>
        {name}
      </h1>
      <p className={classes.facts}>
        <span>{t('card.number', { number: card.number })}</span>
        {card.phones.map(({ key, typed, digits }) => (
          <MarkedPhone key={key} typed={typed} digits={digits} isUnusual={isUnusualPhone(digits)} />
        ))}
        {card.phones.length === 0 && <span>{t('card.noPhone')}</span>}
        {card.birthday && <BirthdayText birthday={card.birthday} isToday={isBirthday} />}
        <StageBadge stage={card.stage} />
      </p>
      <div className={classes.actions}>
        <Button
          id="card-edit"
          variant="default"
          size="sm"
          leftSection={<Icon name="edit" size={16} />}
          rightSection={<KeyHint keys="F4" />}
          aria-keyshortcuts="F4"
          onClick={() => void beginEdit(card)}
        >
          <span className={classes.edit}>{t('common.edit')}</span>
        </Button>
        <Tooltip label={`${t('profile.openPage')} F6`}>
          <ActionIcon
            component="a"
            id="card-page"
            href={`#/customers/${card.id}`}
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('profile.openPage')}
            aria-keyshortcuts="F6"
          >
            <Icon name="book" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t('card.close')}>
          <ActionIcon
            variant="subtle"
            color="gray"
            size="lg"
            aria-label={t('card.close')}
            onClick={() => {
              useDesk.getState().show(null);
              useDrafts.getState().sellTo(null);
              focusFindBox();
            }}
          >
            <Icon name="close" />
          </ActionIcon>
        </Tooltip>
      </div>
    </header>
  );
}
