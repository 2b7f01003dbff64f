import { saveGoneReasons } from '#data/customers/gone-reasons.ts';
import { type LeadRefusal, makeCustomers, moveStage, saveLead } from '#data/customers/leads.ts';
import { setLastOperation } from '#data/last-operation.ts';
import { whenSafe } from '#data/safety.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import type { CardEdit, Stage } from '#domain/customers/card.ts';
import type { Lead } from '#domain/customers/lead.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';

export type LeadEdit = Pick<CardEdit, 'expectedValue' | 'nextStep'>;

/** What the board does, tells and takes back; each move is one action. */
export function useLeadActs() {
  const shop = useShop();
  const { t } = useWords();

  function newAct(): Act {
    return { operationId: newOperationId(), by: null };
  }

  /** "Saved" once the journal has it; until then, and if it cannot, the bar on top says so. */
  async function tell({ operationId }: Act, title: string): Promise<void> {
    setLastOperation(shop, { operationId, said: title });
    const action = { label: t('common.undo'), run: () => void takeBack(operationId) };
    showToast({ id: operationId, kind: 'done', title, action });
    const safety = await whenSafe(shop);
    if (safety.kind === 'not-yet-safe') {
      showToast({ id: operationId, kind: 'problem', title: t('leads.notYetSafe'), action });
    }
  }

  async function takeBack(operationId: Act['operationId']): Promise<void> {
    const outcome = await undoOperation(shop, operationId, newAct());
    setLastOperation(shop, null);
    const title = t(outcome.ok ? 'undo.done' : 'undo.cannot');
    showToast({ id: operationId, kind: outcome.ok ? 'done' : 'problem', title });
  }

  function tellRefused(refusal: LeadRefusal): void {
    const title = t(refusal.kind === 'unknown-card' ? 'leads.unknownCard' : 'leads.notSaved');
    showToast({ id: 'lead-refused', kind: 'problem', title });
  }

  /** Answers whether the card is where it should be now. */
  async function move(lead: Lead, stage: Stage, reason = ''): Promise<boolean> {
    const act = newAct();
    const outcome = await moveStage(shop, lead.id, stage, reason, act);
    if (outcome.ok)
      void tell(act, t('leads.moved', { name: nameOf(lead), stage: t(`stage.${stage}`) }));
    else tellRefused(outcome.refusal);
    return outcome.ok;
  }

  async function save(lead: Lead, edit: LeadEdit): Promise<boolean> {
    const act = newAct();
    const outcome = await saveLead(shop, lead.id, edit, act);
    if (outcome.ok) void tell(act, t('leads.saved', { name: nameOf(lead) }));
    else tellRefused(outcome.refusal);
    return outcome.ok;
  }

  async function welcome(leads: readonly Lead[]): Promise<void> {
    const act = newAct();
    const ids = leads.map(({ id }) => id);
    const outcome = await makeCustomers(shop, ids, act);
    if (outcome.ok) void tell(act, t('leads.welcomed', { count: outcome.value }));
  }

  async function keepReasons(reasons: readonly string[]): Promise<void> {
    const act = newAct();
    await saveGoneReasons(shop, reasons, act);
    void tell(act, t('leads.reasonsSaved'));
  }

  /** What to call somebody who left only a number. */
  function nameOf({ name, number }: Pick<Lead, 'name' | 'number'>): string {
    return name || t('card.number', { number });
  }

  return { newAct, tell, tellRefused, move, save, welcome, keepReasons, nameOf };
}
