import type { PrintTemplateProblem } from '#domain/printing/check-template.ts';
import { documentShapes } from '#domain/printing/document-shapes.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { Part } from '#domain/printing/template.ts';
import { useWords } from '#i18n/use-words.ts';

import { CodeFields } from './code-fields.tsx';
import classes from './editor.module.css';
import { ListFields } from './list-fields.tsx';
import { MillimetreField } from './millimetre-field.tsx';
import { LogoFields, PictureFields } from './picture-fields.tsx';
import { ownWords } from './problem-in-words.ts';
import { TextFields } from './text-fields.tsx';
import { TotalsFields } from './totals-fields.tsx';

type BlockFieldsProps = {
  readonly part: Part;
  readonly document: DocumentKind;
  /** What is wrong in this very part. */
  readonly problems: readonly PrintTemplateProblem[];
  /** `typing` names the field that is being typed in, so that a word is one step back. */
  readonly onChange: (part: Part, typing?: string) => void;
};

/** What can be changed of one part. */
export function BlockFields({ part, document, problems, onChange }: BlockFieldsProps) {
  const words = useWords();
  const { t } = words;
  const [range] = problems.filter(({ kind }) => kind === 'part-out-of-range');
  const problem = range && ownWords(range, words);
  const shape = documentShapes[document];

  switch (part.kind) {
    case 'text':
      return <TextFields part={part} document={document} onChange={onChange} />;
    case 'logo':
      return <LogoFields part={part} problem={problem} onChange={onChange} />;
    case 'picture':
      return <PictureFields part={part} problem={problem} onChange={onChange} />;
    case 'list':
      return <ListFields part={part} lists={shape.lists} onChange={onChange} />;
    case 'totals':
      return <TotalsFields part={part} names={shape.totals} onChange={onChange} />;
    case 'qr':
    case 'barcode':
      return <CodeFields part={part} document={document} problem={problem} onChange={onChange} />;
    case 'space':
      return (
        <MillimetreField
          label={t('print.setHeight')}
          value={part.height}
          problem={problem}
          onChange={(height) => onChange({ ...part, height }, 'height')}
        />
      );
    case 'divider':
      return null;
    case 'unknown':
      return <p className={classes.note}>{t('print.setUnknownText')}</p>;
  }
}
