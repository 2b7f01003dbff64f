import { type RowProblem, importRow } from '#domain/customers/import-row.ts';
import { useWords } from '#i18n/use-words.ts';

import { type CustomerList, bodyOf } from './customer-list.ts';
import classes from './preview-table.module.css';
import { problemInWords } from './problem-in-words.ts';

type PreviewTableProps = { readonly list: CustomerList };

const mostRows = 20;

/** The first rows as they would be taken in; what cannot be taken says why on the spot. */
export function PreviewTable({ list }: PreviewTableProps) {
  const words = useWords();
  const { t } = words;
  const taken = list.columns.flatMap((field, index) => (field === null ? [] : [{ field, index }]));
  return (
    <div
      className={classes.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('import.preview', { count: mostRows })}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('import.rowNumber')}</th>
            {taken.map(({ field, index }) => (
              <th key={index} scope="col">
                {t(`field.${field}`)}
              </th>
            ))}
            <th scope="col">{t('import.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {bodyOf(list)
            .slice(0, mostRows)
            .map((cells, row) => {
              const problem = problemOf(cells, list);
              return (
                // oxlint-disable-next-line react/no-array-index-key -- Rows have no name of their own yet.
                <tr key={row} data-bad={problem !== undefined}>
                  <td className={classes.number}>{row + (list.hasHeadings ? 2 : 1)}</td>
                  {taken.map(({ index }) => (
                    <td key={index}>{cells[index]}</td>
                  ))}
                  <td className={classes.problem}>{problem && problemInWords(problem, words)}</td>
                </tr>
              );
            })}
        </tbody>
      </table>
    </div>
  );
}

function problemOf(cells: readonly string[], { columns }: CustomerList): RowProblem | undefined {
  const read = importRow(cells, columns);
  return read.ok ? undefined : read.refusal;
}
