import { UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { possibleDuplicates } from '#data/customers/possible-duplicates.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './leads-screen.module.css';

type PerhapsKnownProps = {
  readonly name: string;
  readonly phone: string;
  readonly onOpen: (id: RowId) => void;
};

/** Who this may be already (`rules.md` §1): shown while typing, and no hindrance. */
export function PerhapsKnown({ name, phone, onOpen }: PerhapsKnownProps) {
  const shop = useShop();
  const { t } = useWords();
  const edit = { name, phones: phone === '' ? [] : [phone] };
  const found = useLiveQuery(() => possibleDuplicates(shop, edit), [shop, name, phone]) ?? [];
  return (
    <div aria-live="polite">
      {found.slice(0, 3).map(({ card, why }) => (
        <UnstyledButton key={card.id} className={classes.known} onClick={() => onOpen(card.id)}>
          <span>{t(why === 'same-phone' ? 'form.samePhone' : 'form.sameName')}</span>
          <span>{t('form.openDuplicate', { name: card.name || card.number })}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
