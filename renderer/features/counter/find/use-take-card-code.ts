import { useShop } from '#data/use-shop.ts';
import { readCustomerCode } from '#domain/printing/customer-code.ts';
import { useWords } from '#i18n/use-words.ts';
import { showToast } from '#ui/toast.tsx';

import { beginReferredCard } from '../desk-acts.ts';
import { useDesk } from '../desk-store.ts';

/**
 * What a code of the shop's own paper means, scanned or typed: whose card it is (the number alone is searched for, whatever
 * address stands before it), or who sent a friend. Answers false for anything else, bare numbers too: those the search
 * finds as they are.
 */
export function useTakeCardCode(): (code: string, how: 'typed' | 'scanned') => boolean {
  const shop = useShop();
  const { t } = useWords();

  return (typed, how) => {
    const code = readCustomerCode(typed);
    if (code === null || code.number === typed.trim()) return false;
    const { type, wish } = useDesk.getState();
    if (code.kind === 'customer') {
      type(code.number);
      wish(how);
      return true;
    }
    wish(null);
    const friends = shop.search.find(code.number, 5);
    const friend = friends.find(({ card }) => card.number === code.number);
    if (friend === undefined) {
      showToast({ id: 'friend-code', kind: 'problem', title: t('form.referrerUnknown') });
      return true;
    }
    const name = friend.card.name || code.number;
    beginReferredCard(code.number);
    showToast({ id: 'friend-code', kind: 'done', title: t('search.broughtBy', { name }) });
    return true;
  };
}
