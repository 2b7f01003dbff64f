import { setLastOperation } from '#data/last-operation.ts';
import { whenSafe } from '#data/safety.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';

/** An act of the settings, and the word that it is kept, with the way back. */
export function useSaved() {
  const shop = useShop();
  const { t } = useWords();

  function newAct(): Act {
    return { operationId: newOperationId(), by: null };
  }

  /** "Saved" once the journal has it, as everywhere. */
  async function tellSaved({ operationId }: Act, title = t('settings.saved')): Promise<void> {
    setLastOperation(shop, { operationId, said: title });
    const safety = await whenSafe(shop);
    const isSafe = safety.kind !== 'not-yet-safe';
    const action = { label: t('common.undo'), run: () => void takeBack(operationId) };
    showToast({ id: operationId, kind: isSafe ? 'done' : 'problem', title, action });
  }

  async function takeBack(operationId: Act['operationId']): Promise<void> {
    const outcome = await undoOperation(shop, operationId, newAct());
    setLastOperation(shop, null);
    showToast({
      id: operationId,
      kind: outcome.ok ? 'done' : 'problem',
      title: t(outcome.ok ? 'undo.done' : 'undo.cannot'),
    });
  }

  return { newAct, tellSaved };
}
