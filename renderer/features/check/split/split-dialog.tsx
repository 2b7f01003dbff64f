import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';

import { type AddedFact, type PastMerge, addedSinceMerge } from '#data/customers/merge-history.ts';
import { undoOperation } from '#data/undo.ts';
import { useShop } from '#data/use-shop.ts';
import { useWords } from '#i18n/use-words.ts';
import { Dialog } from '#ui/dialog.tsx';

import classes from '../lists.module.css';
import { useCheckActs } from '../use-check-acts.ts';
import { AddedSince } from './added-since.tsx';
import { MoveEdits } from './move-edits.tsx';

type SplitDialogProps = {
  readonly merge: PastMerge;
  readonly onClose: () => void;
};

/** Takes a merge apart: first what was added since and where it stays, then whose the edits are. */
export function SplitDialog({ merge, onClose }: SplitDialogProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tell, tellProblem } = useCheckActs();
  const [act] = useState(newAct);
  const [added, setAdded] = useState<readonly AddedFact[]>();
  const [isSplit, setSplit] = useState(false);
  useEffect(() => {
    void addedSinceMerge(shop, merge.operationId).then(setAdded);
  }, [shop, merge]);
  const edits = (added ?? []).filter((fact) => fact.kind === 'change');

  async function split() {
    const undone = await undoOperation(shop, merge.operationId, act);
    if (undone.ok && edits.length > 0) setSplit(true);
    else onClose();
    if (undone.ok) await tell(act, t('check.splitDone'));
    else tellProblem(t('check.splitNot'));
  }

  return (
    <Dialog size="lg" onClose={onClose} title={t(isSplit ? 'check.moveTitle' : 'check.splitTitle')}>
      {isSplit ? (
        <MoveEdits merge={merge} edits={edits} onClose={onClose} />
      ) : (
        <Stack>
          <Text>{t('check.splitText')}</Text>
          {added?.length === 0 && <Text className={classes.soft}>{t('check.splitNothing')}</Text>}
          {added !== undefined && added.length > 0 && <AddedSince merge={merge} added={added} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button data-autofocus disabled={added === undefined} onClick={() => void split()}>
              {t('check.doSplit')}
            </Button>
          </Group>
        </Stack>
      )}
    </Dialog>
  );
}
