import { NativeSelect } from '@mantine/core';

import { documentShapes } from '#domain/printing/document-shapes.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { BarcodePart, QrPart } from '#domain/printing/template.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './editor.module.css';
import { AlignField } from './look-fields.tsx';
import { MillimetreField } from './millimetre-field.tsx';
import { WordsField } from './words-field.tsx';

type CodeFieldsProps = {
  readonly part: QrPart | BarcodePart;
  readonly document: DocumentKind;
  readonly problem: string | undefined;
  readonly onChange: (part: QrPart | BarcodePart, typing?: string) => void;
};

/** What a square or bars say, how large they are, and the words below them. */
export function CodeFields({ part, document, problem, onChange }: CodeFieldsProps) {
  const { t } = useWords();
  const { codes } = documentShapes[document];
  return (
    <div className={classes.fields}>
      <NativeSelect
        className={classes.grow ?? ''}
        label={t('print.setCode')}
        value={part.code}
        data={codes.map((value) => ({ value, label: t(`print.setCode-${value}`) }))}
        onChange={({ currentTarget: { value } }) => {
          const code = codes.find((one) => one === value);
          if (code !== undefined) onChange({ ...part, code });
        }}
      />
      {part.kind === 'qr' ? (
        <MillimetreField
          label={t('print.setEdge')}
          value={part.size}
          problem={problem}
          onChange={(size) => onChange({ ...part, size }, 'size')}
        />
      ) : (
        <MillimetreField
          label={t('print.setHeight')}
          value={part.height}
          problem={problem}
          onChange={(height) => onChange({ ...part, height }, 'height')}
        />
      )}
      <AlignField value={part.align} onChange={(align) => onChange({ ...part, align })} />
      <WordsField
        label={t('print.setCaption')}
        document={document}
        text={part.caption}
        onChange={(caption) => onChange({ ...part, caption }, 'caption')}
      />
    </div>
  );
}
