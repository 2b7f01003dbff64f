import { Button } from '@mantine/core';

import { signIn as signInNow } from '#data/activities/sign-in.ts';
import type { SignInToday } from '#data/loyalty/loyalty-of.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';
import { KeyHint } from '#ui/key-hint.tsx';
import { showToast } from '#ui/toast.tsx';

import { useActs } from '../use-acts.ts';
import { useShopFacts } from '../use-shop-facts.ts';
import classes from './card-loyalty.module.css';

type SignInButtonProps = { readonly customerId: RowId; readonly signIn: SignInToday };

/** Once a day, a point for coming by; the row of days is said, since it is what brings people back. */
export function SignInButton({ customerId, signIn }: SignInButtonProps) {
  const shop = useShop();
  const { t, points, time } = useWords();
  const { decimals } = useShopFacts();
  const { newAct, tellDone } = useActs();

  async function come() {
    const act = newAct();
    const outcome = await signInNow(shop, customerId, act);
    if (outcome.ok) {
      const { units, streak } = outcome.value;
      const given = { points: points(units, decimals), count: streak };
      await tellDone(act.operationId, t('card.signedIn', given));
      return;
    }
    const title =
      outcome.refusal.kind === 'already'
        ? t('card.signInAlready', { time: time(outcome.refusal.at) })
        : t(outcome.refusal.kind === 'off' ? 'card.signInOff' : 'card.gone');
    showToast({ id: act.operationId, kind: 'problem', title });
  }

  if (signIn.isDone) {
    return (
      <span className={classes.part}>
        <Icon name="check" size={16} />
        {t('card.signedInToday', { count: signIn.streak })}
      </span>
    );
  }
  return (
    <Button
      id="card-sign-in"
      size="compact-md"
      variant="light"
      rightSection={<KeyHint keys="Alt+I" />}
      aria-keyshortcuts="Alt+I"
      onClick={() => void come()}
    >
      {t('card.signIn', { points: points(signIn.units, decimals) })}
    </Button>
  );
}
