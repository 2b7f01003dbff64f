import {
  type ComplaintDraft,
  type ComplaintRefusal,
  answerComplaint,
  changeComplaint,
  checkComplaint,
  openComplaint,
  reopenComplaint,
  solveComplaint,
} from '#data/care/complaints.ts';
import { setLastOperation } from '#data/last-operation.ts';
import { whenSafe } from '#data/safety.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import { type ComplaintMove, type ComplaintType, stateAfter } from '#domain/care/complaint.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';

/** The words of a step: which of the two is which depends on the step. */
export type StepWords = { readonly first: string; readonly second: string };

/** What is done about complaints, told and taken back; each step is one action. */
export function useComplaintActs() {
  const shop = useShop();
  const { t } = useWords();

  function newAct(): Act {
    return { operationId: newOperationId(), by: null };
  }

  /** "Saved" once the journal has it; until then, and if it cannot, the bar on top says so. */
  async function tell({ operationId }: Act, title: string): Promise<void> {
    setLastOperation(shop, { operationId, said: title });
    const action = { label: t('common.undo'), run: () => void takeBack(operationId) };
    const safety = await whenSafe(shop);
    const isSafe = safety.kind !== 'not-yet-safe';
    const said = isSafe ? title : t('complaints.notYetSafe');
    showToast({ id: operationId, kind: isSafe ? 'done' : 'problem', title: said, action });
  }

  async function takeBack(operationId: Act['operationId']): Promise<void> {
    const outcome = await undoOperation(shop, operationId, newAct());
    setLastOperation(shop, null);
    const title = t(outcome.ok ? 'undo.done' : 'undo.cannot');
    showToast({ id: operationId, kind: outcome.ok ? 'done' : 'problem', title });
  }

  /** Answers why it was refused, in words; undefined once it is done. */
  async function open(draft: ComplaintDraft, name: string, act: Act): Promise<string | undefined> {
    const outcome = await openComplaint(shop, draft, act);
    if (!outcome.ok) return problem(outcome.refusal);
    void tell(act, t('complaints.opened', { name }));
    return undefined;
  }

  /** As `open`. */
  async function go(
    { id, name }: { readonly id: RowId; readonly name: string },
    move: ComplaintMove,
    words: StepWords,
    act: Act,
  ): Promise<string | undefined> {
    const outcome = await step(id, move, words, act);
    if (!outcome.ok) return problem(outcome.refusal);
    const state = t(`care.complaint-${stateAfter[move]}`);
    void tell(act, t('complaints.moved', { name, state }));
    return undefined;
  }

  /** What it is about or who takes care, changed at once. */
  async function change(
    id: RowId,
    to: { readonly type?: ComplaintType; readonly staffId?: RowId | null },
  ): Promise<void> {
    const act = newAct();
    const outcome = await changeComplaint(shop, id, to, act);
    if (outcome.ok) void tell(act, t('complaints.changed'));
    else showToast({ id: act.operationId, kind: 'problem', title: problem(outcome.refusal) });
  }

  function step(id: RowId, move: ComplaintMove, { first, second }: StepWords, act: Act) {
    switch (move) {
      case 'answer':
        return answerComplaint(shop, id, { words: first }, act);
      case 'solve':
        return solveComplaint(shop, id, { cause: first, done: second }, act);
      case 'check':
        return checkComplaint(shop, id, { words: first }, act);
      case 'reopen':
        return reopenComplaint(shop, id, { why: first }, act);
    }
  }

  function problem(refusal: ComplaintRefusal): string {
    if (refusal.kind !== 'wrong-state') return t(`complaints.${refusal.kind}`);
    return t('complaints.wrong-state', { state: t(`care.complaint-${refusal.state}`) });
  }

  return { newAct, open, go, change };
}
