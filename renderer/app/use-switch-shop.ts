import { whenSafe } from '#data/safety.ts';
import { isBusy } from '#data/sample/may-leave.ts';
import { useShop } from '#data/use-shop.ts';
import { keepDraftsNow } from '#features/counter/draft/keep-drafts.ts';
import { useWords } from '#i18n/use-words.ts';
import { type WhichShop, switchShop } from '#platform/computer.ts';
import { showToast } from '#ui/toast.tsx';

/**
 * Leaves for the other shop. What was typed is kept as a draft and what was saved is written first; while
 * an import runs nobody leaves, since nothing would be left of it.
 */
export function useSwitchShop(): (to: WhichShop) => Promise<void> {
  const shop = useShop();
  const { t } = useWords();
  return async (to) => {
    if (await isBusy(shop)) {
      showToast({ id: 'switch-shop', kind: 'problem', title: t('sample.busy') });
      return;
    }
    showToast({
      id: 'switch-shop',
      kind: 'busy',
      title: t(to === 'sample' ? 'sample.goingThere' : 'sample.goingBack'),
    });
    await keepDraftsNow(shop);
    await whenSafe(shop);
    await switchShop(to);
  };
}
