import { Button, UnstyledButton } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';

import { loyaltyOf } from '#data/loyalty/loyalty-of.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { today } from '#platform/clock.ts';
import { Sheet } from '#ui/sheet.tsx';

import rows from '../sheet-rows.module.css';
import { balancesInWords } from './balances-in-words.ts';
import classes from './loyalty-sheet.module.css';
import type { OnWallet } from './wallet-wish.ts';

type LoyaltySheetProps = { readonly customerId: RowId; readonly onWallet: OnWallet };

const kinds = ['top-up', 'rewards', 'adjust', 'draw', 'membership'] as const;
const words = {
  'top-up': 'wallet.topUp',
  rewards: 'wallet.rewards',
  adjust: 'wallet.adjust',
  draw: 'wallet.draw',
  membership: 'wallet.membership',
} as const;

/** What somebody has with the shop, each line a door to its own story, and what can be done about it. */
export function LoyaltySheet({ customerId, onWallet }: LoyaltySheetProps) {
  const shop = useShop();
  const spoken = useWords();
  const { t } = spoken;
  const day = today();
  const loyalty = useLiveQuery(async () => loyaltyOf(shop, customerId), [shop, customerId, day]);
  if (loyalty === undefined) return null;
  const { prizes } = loyalty.program.draw;
  const offered = kinds.filter(
    (kind) =>
      (kind !== 'draw' || prizes.length > 0) && (kind !== 'membership' || loyalty.tier !== null),
  );
  return (
    <Sheet title={t('wallet.sheet')}>
      <ul className={rows.list}>
        {balancesInWords(loyalty, spoken).map(({ kind, name, value, notes, isLow }) => (
          <li key={kind}>
            <UnstyledButton className={rows.row} onClick={() => onWallet({ kind, customerId })}>
              <span className={rows.about}>{name}</span>
              <span className={classes.value} data-low={isLow}>
                {value}
                {notes.map((note) => (
                  <small key={note} className={classes.note}>
                    {note}
                  </small>
                ))}
              </span>
            </UnstyledButton>
          </li>
        ))}
      </ul>
      <div className={rows.tools}>
        {offered.map((kind) => (
          <Button
            key={kind}
            variant="default"
            size="compact-sm"
            onClick={() => onWallet({ kind, customerId })}
          >
            {t(words[kind])}
          </Button>
        ))}
      </div>
    </Sheet>
  );
}
