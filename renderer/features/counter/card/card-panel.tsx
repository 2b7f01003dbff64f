import { Skeleton, Stack } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { overviewOf } from '#data/customers/overview.ts';
import { useShop } from '#data/use-shop.ts';
import { useToday } from '#data/use-today.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import { CustomerTimeline } from '../timeline/customer-timeline.tsx';
import { useLoyalty } from '../use-loyalty.ts';
import type { OnWallet } from '../wallet-wish.ts';
import { CardCare } from './card-care.tsx';
import { CardFacts } from './card-facts.tsx';
import { CardHead } from './card-head.tsx';
import { CardLoyalty } from './card-loyalty.tsx';
import classes from './card-panel.module.css';
import { CardTags } from './card-tags.tsx';
import { CardTaste } from './card-taste.tsx';
import { NoteField } from './note-field.tsx';

type CardPanelProps = { readonly id: RowId; readonly onWallet: OnWallet };

/** Who stands at the counter, on one page: who they are, what they like, how it went so far. */
export function CardPanel({ id, onWallet }: CardPanelProps) {
  const shop = useShop();
  const { t } = useWords();
  const today = useToday();
  // `null` is a card that is gone; `undefined` is one that is being read.
  const overview = useLiveQuery(
    async () => (await overviewOf(shop, id)) ?? null,
    // "In the last year" moves with the day.
    [shop, id, today],
  );

  const loyalty = useLoyalty(id);

  if (overview === null) return <EmptyState icon="person" title={t('card.gone')} />;
  if (overview === undefined || overview.card.id !== id)
    return <Skeleton className={classes.waiting} />;
  return (
    <article className={classes.root} aria-label={t('card.region')}>
      <CardHead overview={overview} isBirthday={loyalty?.isBirthday ?? false} />
      <Stack gap="md" className={classes.body}>
        <CardCare customerId={id} />
        <CardTags cardId={id} tags={overview.tags} />
        <CardFacts overview={overview} onWallet={onWallet} />
        {loyalty !== undefined && <CardLoyalty loyalty={loyalty} onWallet={onWallet} />}
        <CardTaste card={overview.card} />
        <NoteField cardId={id} />
        <CustomerTimeline customerId={id} />
      </Stack>
    </article>
  );
}
