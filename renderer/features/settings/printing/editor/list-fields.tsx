import { Checkbox, NativeSelect } from '@mantine/core';

import { type ColumnName, type ListName, listColumns } from '#domain/printing/documents.ts';
import type { ListPart } from '#domain/printing/template.ts';
import { printLanguage } from '#i18n/print-language.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './editor.module.css';
import { SizeField, Ticks } from './look-fields.tsx';

type ListFieldsProps = {
  readonly part: ListPart;
  readonly lists: readonly ListName[];
  readonly onChange: (part: ListPart) => void;
};

/** Which table, and what of it. */
export function ListFields({ part, lists, onChange }: ListFieldsProps) {
  const { t, language } = useWords();
  const names: readonly ColumnName[] = listColumns[part.list];
  const words = printLanguage(language).words.columns[part.list];
  return (
    <div className={classes.fields}>
      {lists.length > 1 && (
        <NativeSelect
          label={t('print.setList')}
          value={part.list}
          data={lists.map((value) => ({ value, label: t(`print.setList-${value}`) }))}
          onChange={({ currentTarget: { value } }) => {
            const list = lists.find((one) => one === value);
            if (list !== undefined) onChange({ ...part, list, columns: listColumns[list] });
          }}
        />
      )}
      <Ticks
        label={t('print.setColumns')}
        names={names}
        chosen={part.columns}
        wordOf={(name) => words[name] ?? name}
        onChange={(columns) => onChange({ ...part, columns })}
      />
      <SizeField value={part.size} onChange={(size) => onChange({ ...part, size })} />
      <Checkbox
        className={classes.check ?? ''}
        label={t('print.setHeading')}
        checked={part.heading}
        onChange={({ currentTarget: { checked } }) => onChange({ ...part, heading: checked })}
      />
    </div>
  );
}
