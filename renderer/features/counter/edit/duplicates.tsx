import { UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { type PossibleDuplicate, possibleDuplicates } from '#data/customers/possible-duplicates.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';
import { PhoneText } from '#ui/phone-text.tsx';

import { openCard } from '../desk-acts.ts';
import { editFrom } from '../draft/card-form.ts';
import type { CardDraft } from '../draft/drafts-store.ts';
import classes from './duplicates.module.css';

type DuplicatesProps = { readonly draft: CardDraft };

/**
 * Who this might be already, beside the form while it is typed (`rules.md` §1). It warns and never
 * blocks: a family may share a phone. F8 opens the first one instead of making a second card.
 */
export function Duplicates({ draft }: DuplicatesProps) {
  const { t } = useWords();
  const found = useDuplicates(draft);

  return (
    <section className={classes.root} aria-label={t('form.duplicates')} aria-live="polite">
      <h2 className={classes.title}>{t('form.duplicates')}</h2>
      {found.length === 0 && <p className={classes.none}>{t('form.noDuplicates')}</p>}
      <ul className={classes.list}>
        {found.map((one, row) => (
          <li key={one.card.id}>
            <UnstyledButton
              id={`duplicate-${row}`}
              className={classes.card}
              aria-keyshortcuts={row === 0 ? 'F8' : undefined}
              onClick={() => openCard(one.card.id)}
            >
              <Who one={one} hasKey={row === 0} />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The same inside the panel of an edit, right below what it is about: only told, since leaving would cost the edit. */
export function KnownAlready({ draft }: DuplicatesProps) {
  const { t } = useWords();
  const found = useDuplicates(draft);
  return (
    <div className={classes.known} aria-live="polite">
      {found.length > 0 && (
        <ul className={classes.list} aria-label={t('form.duplicates')}>
          {found.map((one) => (
            <li key={one.card.id} className={classes.card}>
              <Who one={one} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Who({
  one,
  hasKey = false,
}: {
  readonly one: PossibleDuplicate;
  readonly hasKey?: boolean;
}) {
  const { t } = useWords();
  const { card, why } = one;
  return (
    <>
      <span className={classes.name}>{card.name || t('common.noName')}</span>
      {hasKey && <KeyHint keys="F8" />}
      <span className={classes.why}>
        {t(why === 'same-phone' ? 'form.samePhone' : 'form.sameName')}
        {card.phones[0] && (
          <PhoneText typed={card.phones[0].typed} digits={card.phones[0].digits} />
        )}
      </span>
    </>
  );
}

function useDuplicates({ form, cardId }: CardDraft): readonly PossibleDuplicate[] {
  const shop = useShop();
  const edit = editFrom(form, null);
  return (
    useLiveQuery(() => possibleDuplicates(shop, edit, cardId ?? undefined), [shop, form, cardId]) ??
    []
  );
}
