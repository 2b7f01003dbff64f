import { Tooltip } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import { Icon } from './icon.tsx';
import classes from './marked-phone.module.css';
import { PhoneText } from './phone-text.tsx';

type MarkedPhoneProps = {
  readonly typed: string;
  readonly digits: string;
  readonly isUnusual: boolean;
};

/** A phone at the head of a card; one that is no mainland mobile is marked, and as good as any other (`rules.md` §1). */
export function MarkedPhone({ typed, digits, isUnusual }: MarkedPhoneProps) {
  const { t } = useWords();
  return (
    <span className={classes.root}>
      <PhoneText typed={typed} digits={digits} />
      {isUnusual && (
        <Tooltip label={t('card.unusual')}>
          <span className={classes.unusual} role="img" aria-label={t('card.unusual')}>
            <Icon name="warn" size={15} />
          </span>
        </Tooltip>
      )}
    </span>
  );
}
