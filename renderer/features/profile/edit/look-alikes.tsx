import { UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { possibleDuplicates } from '#data/customers/possible-duplicates.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { PhoneText } from '#ui/phone-text.tsx';

import classes from './look-alikes.module.css';
import { type ProfileForm, whoIn } from './profile-form.ts';

type LookAlikesProps = {
  readonly id: RowId;
  readonly form: ProfileForm;
  readonly onOpen: (id: RowId) => void;
};

/** Who else this might be, while it is typed (`rules.md` §1). It warns and never blocks: a family may share a phone. */
export function LookAlikes({ id, form, onOpen }: LookAlikesProps) {
  const shop = useShop();
  const { t } = useWords();
  const { name, phones, calendar, year, month, day, leap } = form;
  const found =
    useLiveQuery(
      async () => possibleDuplicates(shop, whoIn(form), id),
      [shop, id, name, phones, calendar, year, month, day, leap],
    ) ?? [];
  if (found.length === 0) return null;
  return (
    <section className={classes.root} aria-label={t('form.duplicates')} aria-live="polite">
      <h2 className={classes.title}>{t('form.duplicates')}</h2>
      <ul className={classes.list}>
        {found.map(({ card, why }) => (
          <li key={card.id}>
            <UnstyledButton className={classes.card} onClick={() => onOpen(card.id)}>
              <strong>{card.name || t('common.noName')}</strong>
              <span>{t('card.number', { number: card.number })}</span>
              {card.phones[0] && (
                <PhoneText typed={card.phones[0].typed} digits={card.phones[0].digits} />
              )}
              <span>{t(why === 'same-phone' ? 'form.samePhone' : 'form.sameName')}</span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
