import { Text } from '@mantine/core';

import type { AddedFact, PastMerge } from '#data/customers/merge-history.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from '../lists.module.css';
import { editInWords } from './edit-in-words.ts';

type AddedSinceProps = {
  readonly merge: PastMerge;
  readonly added: readonly AddedFact[];
};

const counted = [
  ['sale', 'check.factSale'],
  ['refund', 'check.factRefund'],
  ['note', 'check.factNote'],
  ['other', 'check.factOther'],
] as const;

/** What was written since the merge: edits one by one, the rest counted, each with the card it stays on. */
export function AddedSince({ merge, added }: AddedSinceProps) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <Text>{t('check.splitSince')}</Text>
      <ul className={classes.plain}>
        {merge.cards.flatMap((card) =>
          counted.flatMap(([kind, word]) => {
            const count = added.filter((one) => one.kind === kind && one.card === card.id).length;
            const where = t('check.onCard', { name: `${card.name} ${card.number}`.trim() });
            return count === 0
              ? []
              : [<li key={card.id + kind}>{`${t(word, { count })} ${where}`}</li>];
          }),
        )}
        {added.map((fact) =>
          fact.kind === 'change' ? <li key={fact.id}>{editInWords(fact, words)}</li> : null,
        )}
      </ul>
      <Text className={classes.soft}>{t('check.splitStays')}</Text>
    </>
  );
}
