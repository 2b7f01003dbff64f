import { Button, Checkbox } from '@mantine/core';
import { type ComponentProps, type ReactNode, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import classes from './offers.module.css';

type OfferSheetProps<Offer> = {
  readonly title: string;
  readonly hint: string;
  /** What the button says that makes a new one. */
  readonly add: string;
  readonly onAdd: () => void;
  /** What the sheet says while there is none. */
  readonly empty: Pick<ComponentProps<typeof EmptyState>, 'icon' | 'title' | 'hint'>;
  readonly offers: readonly Offer[];
  readonly row: (offer: Offer) => ReactNode;
  /** Its dialogs. */
  readonly children?: ReactNode;
};

/** A list of what the shop offers; what was taken off it is shown on demand, since nothing is ever deleted. */
export function OfferSheet<Offer extends { readonly active: boolean }>(
  props: OfferSheetProps<Offer>,
) {
  const { title, hint, add, onAdd, empty, offers, row, children } = props;
  const { t } = useWords();
  const [showsAll, setShowsAll] = useState(false);
  const retired = offers.filter(({ active }) => !active).length;
  const button = (
    <Button leftSection={<Icon name="add" size={18} />} onClick={onAdd}>
      {add}
    </Button>
  );
  return (
    <Sheet title={title} hint={hint} {...(offers.length > 0 && { aside: button })}>
      {offers.length === 0 && <EmptyState {...empty}>{button}</EmptyState>}
      <ul className={classes.list}>{offers.filter(({ active }) => active || showsAll).map(row)}</ul>
      {retired > 0 && (
        <Checkbox
          mt="md"
          label={t('rewards.showRetired', { count: retired })}
          checked={showsAll}
          onChange={({ currentTarget: { checked } }) => setShowsAll(checked)}
        />
      )}
      {children}
    </Sheet>
  );
}
