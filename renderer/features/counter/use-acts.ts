import { useState } from 'react';

import { lastOperation, setLastOperation } from '#data/last-operation.ts';
import { whenSafe } from '#data/safety.ts';
import { storedAfterUndo } from '#data/stored/stored-queries.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import type { Act } from '#data/write/act.ts';
import { type OperationId, cents } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { newOperationId } from '#platform/ids.ts';
import { showToast } from '#ui/toast.tsx';
import { useSteady } from '#ui/use-steady.ts';

import { useDrafts } from './draft/drafts-store.ts';

/** What the counter says about an act: while the journal has it not yet, when it has, when it cannot. */
export type ActWords = {
  readonly recording: string;
  readonly saved: string;
  readonly notYetSafe: string;
  readonly trial: string;
  readonly text?: string;
};

/** Doing, telling and taking back at the counter, the same way for everything that is written there. */
export function useActs() {
  const shop = useShop();
  const { t, money } = useWords();

  /** Who acts is who stands at the till in the sale panel. */
  function newAct(operationId: OperationId = newOperationId()): Act {
    return { operationId, by: useDrafts.getState().sale.staffId };
  }

  /** Says "saved" only when the journal has it (`design.md` §4); undo is there from the first moment. */
  async function tell(operationId: OperationId, words: ActWords): Promise<void> {
    const action = { label: t('common.undo'), run: () => void takeBack(operationId) };
    const say = (kind: 'busy' | 'done' | 'problem', title: string) =>
      showToast({ id: operationId, kind, title, action, ...(words.text && { text: words.text }) });
    setLastOperation(shop, { operationId, said: words.saved });
    say('busy', words.recording);
    const safety = await whenSafe(shop);
    if (safety.kind === 'trial') say('done', words.trial);
    else if (safety.kind === 'not-yet-safe') say('problem', words.notYetSafe);
    else say('done', words.saved);
  }

  /** For small things (a tag, a note) whose words do not change with the journal's answer. */
  function tellDone(operationId: OperationId, title: string): Promise<void> {
    return tell(operationId, { recording: title, saved: title, notYetSafe: title, trial: title });
  }

  /** `said` is what was told when it was done, for who takes it back long after that was read. */
  async function takeBack(operationId: OperationId, said?: string, isSure = false): Promise<void> {
    if (!isSure && (await asksFirst(operationId, said))) return;
    const act = newAct();
    const outcome = await undoOperation(shop, operationId, act);
    setLastOperation(shop, null);
    if (!outcome.ok) {
      showToast({ id: operationId, kind: 'problem', title: t(undoProblems[outcome.refusal.kind]) });
      return;
    }
    const { kept } = outcome.value;
    const title = kept === 0 ? t('undo.done') : t('undo.doneKept', { count: kept });
    const action = { label: t('common.redo'), run: () => void putBack(act.operationId) };
    const what = said && { text: t('undo.what', { said }) };
    showToast({ id: operationId, kind: 'done', title, action, ...what });
  }

  /** Alt+Z: takes back what was done last, and says what that was; or says that there is nothing. */
  async function takeBackLast(): Promise<void> {
    const last = lastOperation(shop);
    if (last !== null) return takeBack(last.operationId, last.said);
    showToast({
      id: 'nothing-to-undo',
      kind: 'done',
      title: t('undo.nothing'),
      text: t('undo.nothingText'),
    });
  }

  /** A top-up that is spent already would leave less than nothing: that is said, and asked, before. */
  async function asksFirst(operationId: OperationId, said?: string): Promise<boolean> {
    const [below] = await storedAfterUndo(shop, operationId);
    if (below === undefined) return false;
    const { principal, bonus } = below.balance;
    showToast({
      id: operationId,
      kind: 'problem',
      title: t('undo.storedBelow', { amount: money(cents(principal + bonus)) }),
      action: { label: t('undo.anyway'), run: () => void takeBack(operationId, said, true) },
    });
    return true;
  }

  /** Undoing the undo: what was taken back counts again. */
  async function putBack(undoId: OperationId): Promise<void> {
    const outcome = await undoOperation(shop, undoId, newAct());
    const title = outcome.ok ? t('undo.redone') : t(undoProblems[outcome.refusal.kind]);
    showToast({ id: undoId, kind: outcome.ok ? 'done' : 'problem', title });
  }

  // Boards of a hundred lines are handed these: the same object as long as nothing about them changed.
  const steady = {
    newAct: useSteady(newAct),
    tell: useSteady(tell),
    tellDone: useSteady(tellDone),
    takeBack: useSteady(takeBack),
    takeBackLast: useSteady(takeBackLast),
  };
  const [acts] = useState(steady);
  return acts;
}

const undoProblems = {
  'unknown-operation': 'undo.unknown',
  'already-undone': 'undo.already',
  'cannot-be-undone': 'undo.cannot',
} as const;
