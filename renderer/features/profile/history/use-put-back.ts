import { type CardChange, putBack } from '#data/customers/history.ts';
import { useShop } from '#data/use-shop.ts';
import type { CustomField } from '#domain/customers/custom-field.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { refusalInWords } from '../refusal-in-words.ts';
import { useProfileActs } from '../use-profile-acts.ts';

/** Giving fields their value of before again, as an edit of its own. */
export function usePutBack(cardId: RowId, fields: readonly CustomField[]) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const { newAct, tell, sayProblem } = useProfileActs();

  async function back(changes: readonly CardChange[], done: string): Promise<void> {
    const act = newAct();
    const outcome = await putBack(shop, cardId, changes, act);
    if (outcome.ok) return tell(act, done);
    const { refusal } = outcome;
    const sentence =
      refusal.kind === 'nothing-to-put-back'
        ? t('profile.nothingToPutBack')
        : refusalInWords(refusal, fields, words);
    sayProblem(act.operationId, sentence);
  }

  return {
    putBackOne: (change: CardChange, field: string) =>
      void back([change], t('profile.putBackDone', { field })),
    putBackAll: (changes: readonly CardChange[]) => void back(changes, t('profile.putBackAllDone')),
  };
}
