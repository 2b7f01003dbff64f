import { NativeSelect } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import { decide } from '../open-file.ts';
import { columnsOf } from '../setup/guess-setup.ts';
import { columnsAs } from '../setup/kept-setups.ts';
import type { Opened } from '../wizard-store.ts';
import { fieldChoices } from '../words/fields-in-words.ts';
import { problemInWords } from '../words/problem-in-words.ts';
import classes from './columns-table.module.css';
import type { PreviewRow } from './preview-rows.ts';

type ColumnsTableProps = { readonly opened: Opened; readonly rows: readonly PreviewRow[] };

/** The beginning of the list as it lies in the file, over each column what it becomes. */
export function ColumnsTable({ opened: { setup, inspected, own }, rows }: ColumnsTableProps) {
  const words = useWords();
  const { t } = words;
  const columns = columnsOf(setup);
  const choices = [...fieldChoices(setup.kind, own, words)];
  const hasProblems = rows.some(({ problem }) => problem !== undefined);
  return (
    <div
      className={classes.scroll}
      tabIndex={0}
      role="region"
      aria-label={t('import.preview', { count: rows.length })}
    >
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col" className={classes.number}>
              {t('import.rowNumber')}
            </th>
            {hasProblems && <th scope="col">{t('import.problem')}</th>}
            {columns.map((column, at) => (
              // oxlint-disable-next-line react/no-array-index-key -- A column is its place in the file; headings may repeat.
              <th key={at} scope="col" data-taken={column !== null}>
                <span className={classes.heading}>{headingOf(at)}</span>
                <NativeSelect
                  size="xs"
                  aria-label={t('import.columnFor', { heading: headingOf(at) })}
                  data={choices}
                  value={column ?? ''}
                  onChange={({ currentTarget: { value } }) => choose(at, value)}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells, problem, badCell }) => (
            <tr key={line} data-bad={problem !== undefined}>
              <td className={classes.number}>{line}</td>
              {hasProblems && (
                <td className={classes.problem}>
                  {problem && (
                    <>
                      <Icon name="warn" size={16} />
                      {problemInWords(problem, words)}
                    </>
                  )}
                </td>
              )}
              {columns.map((column, at) => (
                <td
                  // oxlint-disable-next-line react/no-array-index-key -- As above.
                  key={at}
                  data-taken={column !== null}
                  data-bad={at === badCell}
                  title={at === badCell && problem ? problemInWords(problem, words) : cells[at]}
                >
                  {cells[at]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );

  function headingOf(at: number): string {
    const heading = setup.hasHeadings ? (inspected.firstRows[0]?.cells[at] ?? '').trim() : '';
    return heading === '' ? t('import.columnNumber', { number: at + 1 }) : heading;
  }

  function choose(place: number, name: string): void {
    decide(columnsAs(setup.kind, withOne(columns, place, name), own));
  }
}

/** A field belongs to one column; phones may be several. */
function withOne(
  columns: readonly (string | null)[],
  place: number,
  name: string,
): readonly (string | null)[] {
  return columns.map((one, at) => {
    if (at === place) return name === '' ? null : name;
    return one === name && name !== 'phone' ? null : one;
  });
}
