import { Button } from '@mantine/core';

import type { Overview } from '#data/customers/overview.ts';
import type { Card } from '#domain/customers/card.ts';
import { isUnusualPhone } from '#domain/customers/phone.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { MarkedPhone } from '#ui/marked-phone.tsx';
import { StageBadge } from '#ui/stage-badge.tsx';
import { TagChip } from '#ui/tag-chip.tsx';

import { BirthdayLine } from './birthday-line.tsx';
import { PersonMenu, type PersonMenuProps } from './person-menu.tsx';
import { PhotoField } from './photo-field.tsx';
import { PrintMenu } from './print-menu.tsx';
import classes from './profile-head.module.css';

type ProfileHeadProps = {
  readonly overview: Overview;
  /** Absent while the card is being edited. */
  readonly onEdit: (() => void) | undefined;
} & PersonMenuProps;

/** Who this is at a glance: face, name, number, how to reach them, what the shop may and should know. */
export function ProfileHead({ overview: { card, tags }, onEdit, ...wishes }: ProfileHeadProps) {
  const { t } = useWords();
  const name = card.name === '' ? t('common.noName') : card.name;
  return (
    <header className={classes.root}>
      <PhotoField cardId={card.id} name={name} photoId={card.photoId} />
      <div className={classes.who}>
        <h1 className={classes.name}>{name}</h1>
        <p className={classes.facts}>
          <span>{t('card.number', { number: card.number })}</span>
          <StageBadge stage={card.stage} />
          <Phones card={card} />
          {card.birthday && <BirthdayLine birthday={card.birthday} />}
          <ConsentText card={card} />
        </p>
        {tags.length > 0 && (
          <p className={classes.tags}>
            {tags.map((tag) => (
              <TagChip key={tag.id} colour={tag.colour}>
                {tag.name}
              </TagChip>
            ))}
          </p>
        )}
      </div>
      {onEdit && (
        <div className={classes.actions}>
          <Button
            leftSection={<Icon name="edit" size={16} />}
            rightSection={<KeyHint keys="F4" />}
            aria-keyshortcuts="F4"
            onClick={onEdit}
          >
            {t('common.edit')}
          </Button>
          <PrintMenu id={card.id} />
          <PersonMenu {...wishes} id={card.id} />
        </div>
      )}
    </header>
  );
}

function Phones({ card: { phones } }: { readonly card: Card }) {
  const { t } = useWords();
  if (phones.length === 0) return <span>{t('card.noPhone')}</span>;
  return phones.map(({ key, typed, digits }) => (
    <MarkedPhone key={key} typed={typed} digits={digits} isUnusual={isUnusualPhone(digits)} />
  ));
}

/** Whether the shop may write to them, and since which day that is known. */
function ConsentText({ card: { consent } }: { readonly card: Card }) {
  const { t, day } = useWords();
  if (consent === null) return <span>{t('profile.consentUnasked')}</span>;
  const since = day(consent.day, today());
  return consent.answer === 'yes' ? (
    <span className={classes.consentYes}>{t('profile.consentYes', { day: since })}</span>
  ) : (
    <span className={classes.consentNo}>{t('profile.consentNo', { day: since })}</span>
  );
}
