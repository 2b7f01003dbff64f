import { NativeSelect } from '@mantine/core';

import { type ImportField, importFields } from '#domain/customers/import-columns.ts';
import { useWords } from '#i18n/use-words.ts';

import { type CustomerList, bodyOf } from './customer-list.ts';
import classes from './column-choices.module.css';

type ColumnChoicesProps = {
  readonly list: CustomerList;
  readonly onChange: (columns: readonly (ImportField | null)[]) => void;
};

/** Each column with its heading and a first example, and what it becomes. The guess is only a guess. */
export function ColumnChoices({ list, onChange }: ColumnChoicesProps) {
  const { t } = useWords();
  const choices = [
    { value: '', label: t('import.ignore') },
    ...importFields.map((field) => ({ value: field, label: t(`field.${field}`) })),
  ];
  return (
    <div className={classes.root}>
      {list.columns.map((column, index) => {
        const heading = headingOf(index);
        return (
          <NativeSelect
            // oxlint-disable-next-line react/no-array-index-key -- A column is its place in the file; headings may repeat.
            key={index}
            label={heading}
            aria-label={t('import.columnFor', { heading })}
            description={exampleOf(index)}
            data={choices}
            value={column ?? ''}
            data-taken={column !== null}
            onChange={({ currentTarget: { value } }) => {
              const field = importFields.find((one) => one === value) ?? null;
              onChange(list.columns.map((one, at) => (at === index ? field : one)));
            }}
          />
        );
      })}
    </div>
  );

  function headingOf(index: number): string {
    const heading = list.hasHeadings ? (list.rows[0]?.[index] ?? '').trim() : '';
    return heading === '' ? t('import.columnNumber', { number: index + 1 }) : heading;
  }

  function exampleOf(index: number): string {
    const filled = bodyOf(list).find((row) => (row[index] ?? '').trim() !== '');
    return (filled?.[index] ?? '—').slice(0, 24);
  }
}
