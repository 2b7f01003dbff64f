import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';

import { type AddedFact, type PastMerge, moveEdit } from '#data/customers/merge-history.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from '../lists.module.css';
import { useCheckActs } from '../use-check-acts.ts';
import { editInWords } from './edit-in-words.ts';

type Edit = Extract<AddedFact, { kind: 'change' }>;
type MoveEditsProps = {
  readonly merge: PastMerge;
  readonly edits: readonly Edit[];
  readonly onClose: () => void;
};

/** The edits made while the cards were one: each can go to the other person now. */
export function MoveEdits({ merge, edits, onClose }: MoveEditsProps) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const { newAct, tell, tellProblem } = useCheckActs();
  const end = useRef<HTMLButtonElement>(null);
  // The button that led here is gone, and with it the focus.
  useEffect(() => end.current?.focus(), []);
  const [moved, setMoved] = useState<ReadonlyMap<RowId, string>>(new Map());
  const holder = merge.cards.find(({ id }) => id === edits[0]?.card);
  const nameOf = (card: PastMerge['cards'][number]) =>
    `${card.name || t('common.noName')} ${card.number}`;

  async function move(edit: Edit, to: PastMerge['cards'][number]) {
    const act = newAct();
    const done = await moveEdit(shop, { changeId: edit.id, to: to.id }, act);
    if (!done.ok) return tellProblem(t('check.moveNot'));
    setMoved(new Map([...moved, [edit.id, nameOf(to)]]));
    await tell(act, t('check.moved', { name: nameOf(to) }));
  }

  return (
    <Stack>
      <Text>{t('check.moveText', { name: holder ? nameOf(holder) : '' })}</Text>
      <ul className={classes.list}>
        {edits.map((edit) => (
          <li key={edit.id} className={classes.row}>
            <span>{editInWords(edit, words)}</span>
            {moved.has(edit.id) && (
              <span className={classes.soft}>
                {t('check.moved', { name: moved.get(edit.id) ?? '' })}
              </span>
            )}
            {!moved.has(edit.id) &&
              merge.cards
                .filter(({ id }) => id !== edit.card)
                .map((card) => (
                  <Button
                    key={card.id}
                    size="compact-sm"
                    variant="default"
                    onClick={() => void move(edit, card)}
                  >
                    {t('check.moveTo', { name: nameOf(card) })}
                  </Button>
                ))}
          </li>
        ))}
      </ul>
      <Group justify="flex-end">
        <Button ref={end} onClick={onClose}>
          {t('check.moveEnd')}
        </Button>
      </Group>
    </Stack>
  );
}
