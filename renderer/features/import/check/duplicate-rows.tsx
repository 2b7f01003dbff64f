import { NativeSelect } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import type { CheckedCustomers, ImportSetup } from '../job/import-job.ts';
import classes from './duplicate-rows.module.css';

type Answer = ImportSetup['answers'][number];

type DuplicateRowsProps = {
  readonly found: CheckedCustomers;
  readonly answers: ImportSetup['answers'];
  readonly onAnswer: (row: number, answer: Answer) => void;
};

const answersThere: readonly Answer[] = ['keep', 'update', 'create'];

/** Row by row: who is in the list, who in the book, and what becomes of it. */
export function DuplicateRows({ found, answers, onAnswer }: DuplicateRowsProps) {
  const { t } = useWords();
  const choices = answersThere.map((value) => ({ value, label: t(`import.answer-${value}`) }));
  return (
    <>
      <div
        className={classes.scroll}
        tabIndex={0}
        role="region"
        aria-label={t('import.duplicates-ask')}
      >
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('import.rowNumber')}</th>
              <th scope="col">{t('import.inList')}</th>
              <th scope="col">{t('import.inBook')}</th>
              <th scope="col">{t('import.answer')}</th>
            </tr>
          </thead>
          <tbody>
            {found.duplicateRows.map(({ row, inList, inBook, number }) => (
              <tr key={row}>
                <td className={classes.soft}>{row}</td>
                <td>{inList}</td>
                <td>
                  {inBook} <span className={classes.soft}>{number}</span>
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('import.answerFor', { row })}
                    data={choices}
                    value={answers[row] ?? 'keep'}
                    onChange={({ currentTarget: { value } }) => {
                      const answer = answersThere.find((one) => one === value);
                      if (answer !== undefined) onAnswer(row, answer);
                    }}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {found.duplicates > found.duplicateRows.length && (
        <p className={classes.soft}>{t('import.answersMore')}</p>
      )}
    </>
  );
}
