import { Button, Group } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { cardOf } from '#data/customers/card-queries.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { useDesk } from '../desk-store.ts';
import { useDrafts } from '../draft/drafts-store.ts';
import { isBlankSale } from '../draft/sale-form.ts';
import { focusSoon } from '../keys/focus.ts';
import classes from './sale-who.module.css';

/**
 * Whose sale this is, always in sight. If another card lies on the counter while a sale is still open, or none any
 * more, it says so and offers to move it: points must never go to the wrong person in silence.
 */
export function SaleWho() {
  const { t } = useWords();
  const { sale, moveSale, clearSale } = useDrafts();
  const shownId = useDesk((desk) => desk.cardId);
  const name = useCardName(sale.customerId);
  const shownName = useCardName(shownId);
  const isElsewhere = sale.customerId !== shownId && (shownId !== null || !isBlankSale(sale));

  return (
    <div className={classes.root} data-open={isElsewhere}>
      <h2 className={classes.title}>
        <span className={classes.what}>{t('sale.title')}</span>
        <span className={classes.name}>{sale.customerId === null ? t('sale.walkIn') : name}</span>
      </h2>
      {isElsewhere && (
        <div role="status">
          <p className={classes.pending}>{t('sale.pending', { name: name || t('sale.walkIn') })}</p>
          <Group gap="xs">
            <Button
              id="sale-move"
              size="compact-sm"
              onClick={() => {
                moveSale(shownId);
                focusSoon('sale-amount');
              }}
            >
              <span className={classes.to}>
                {t('sale.moveHere', { name: shownId === null ? t('sale.walkIn') : shownName })}
              </span>
            </Button>
            <Button
              size="compact-sm"
              variant="default"
              onClick={() => {
                clearSale(shownId);
                focusSoon('sale-amount');
              }}
            >
              {t('sale.clear')}
            </Button>
          </Group>
        </div>
      )}
    </div>
  );
}

function useCardName(id: RowId | null): string {
  const shop = useShop();
  const { t } = useWords();
  const card = useLiveQuery(() => (id === null ? undefined : cardOf(shop, id)), [shop, id]);
  if (card === undefined) return '';
  return card.name === '' ? t('common.noName') : card.name;
}
