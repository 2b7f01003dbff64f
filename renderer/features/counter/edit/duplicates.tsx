import { UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { possibleDuplicates } from '#data/customers/possible-duplicates.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { PhoneText } from '#ui/phone-text.tsx';

import { openCard } from '../desk-acts.ts';
import { editFrom } from '../draft/card-form.ts';
import type { CardDraft } from '../draft/drafts-store.ts';
import classes from './duplicates.module.css';

type DuplicatesProps = {
  readonly draft: CardDraft;
  /** Among other fields it takes room only when there is somebody. */
  readonly isBrief?: boolean;
};

/**
 * Who this might be already, beside the form while it is typed (`rules.md` §1). It warns and never
 * blocks: a family may share a phone. F8 opens the first one instead of making a second card.
 */
export function Duplicates({ draft: { form, cardId }, isBrief = false }: DuplicatesProps) {
  const shop = useShop();
  const { t } = useWords();
  const edit = editFrom(form, null);
  const found =
    useLiveQuery(() => possibleDuplicates(shop, edit, cardId ?? undefined), [shop, form, cardId]) ??
    [];
  if (isBrief && found.length === 0) return null;

  return (
    <section className={classes.root} aria-label={t('form.duplicates')} aria-live="polite">
      <h2 className={classes.title}>{t('form.duplicates')}</h2>
      {found.length === 0 && <p className={classes.none}>{t('form.noDuplicates')}</p>}
      <ul className={classes.list}>
        {found.map(({ card, why }, row) => (
          <li key={card.id}>
            <UnstyledButton
              id={`duplicate-${row}`}
              className={classes.card}
              aria-keyshortcuts={row === 0 ? 'F8' : undefined}
              onClick={() => openCard(card.id)}
            >
              <span className={classes.name}>{card.name || t('common.noName')}</span>
              {row === 0 && <KeyHint keys="F8" />}
              <span className={classes.why}>
                {t(why === 'same-phone' ? 'form.samePhone' : 'form.sameName')}
                {card.phones[0] && (
                  <PhoneText typed={card.phones[0].typed} digits={card.phones[0].digits} />
                )}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
