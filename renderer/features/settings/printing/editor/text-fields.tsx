import { Checkbox } from '@mantine/core';

import type { DocumentKind } from '#domain/printing/documents.ts';
import type { TextPart } from '#domain/printing/template.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './editor.module.css';
import { AlignField, SizeField } from './look-fields.tsx';
import { WordsField } from './words-field.tsx';

type TextFieldsProps = {
  readonly part: TextPart;
  readonly document: DocumentKind;
  readonly onChange: (part: TextPart, typing?: string) => void;
};

/** The shop's words, and how they look. */
export function TextFields({ part, document, onChange }: TextFieldsProps) {
  const { t } = useWords();
  return (
    <div className={classes.fields}>
      <WordsField
        label={t('print.setText')}
        hint={t('print.setTextHint')}
        document={document}
        text={part.text}
        onChange={(text) => onChange({ ...part, text }, 'text')}
      />
      <SizeField value={part.size} onChange={(size) => onChange({ ...part, size })} />
      <AlignField value={part.align} onChange={(align) => onChange({ ...part, align })} />
      <Checkbox
        className={classes.check ?? ''}
        label={t('print.setBold')}
        checked={part.weight === 'bold'}
        onChange={({ currentTarget: { checked } }) =>
          onChange({ ...part, weight: checked ? 'bold' : 'normal' })
        }
      />
    </div>
  );
}
