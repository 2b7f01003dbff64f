import { Button, Menu } from '@mantine/core';

import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { KeyHint } from '#ui/key-hint.tsx';

import type { OnWallet } from '../wallet-wish.ts';

type WalletMenuProps = { readonly customerId: RowId; readonly onWallet: OnWallet };

const kinds = [
  'top-up',
  'cards',
  'coupons',
  'rewards',
  'draw',
  'membership',
  'adjust',
  'statement',
  'why-points',
  'why-tier',
] as const;

/**
 * Everything else that can be done about a customer's balances; arrows and Enter choose. Mantine gives
 * the button the id of its menu, by which Alt+W finds it.
 */
export function WalletMenu({ customerId, onWallet }: WalletMenuProps) {
  const { t } = useWords();
  return (
    <Menu
      id="card-wallet"
      position="bottom-start"
      shadow="md"
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <Button
          size="compact-md"
          variant="subtle"
          rightSection={<KeyHint keys="Alt+W" />}
          aria-keyshortcuts="Alt+W"
        >
          {t('card.wallet')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind, place) => (
          <Menu.Item
            key={kind}
            {...(place === 0 && { 'data-autofocus': true })}
            onClick={() => onWallet({ kind, customerId })}
          >
            {t(`card.wallet-${kind}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
