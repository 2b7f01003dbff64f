import type { DocumentKind } from '#domain/printing/documents.ts';
import { useWords } from '#i18n/use-words.ts';

import pastRow from './past-row.module.css';

type PrintTextProps = {
  readonly printed: {
    readonly document: DocumentKind;
    readonly copies: number;
    /** How often it had come out before. */
    readonly again: number;
  };
};

/** What came out of a printer; a further copy says which, as the paper does. */
export function PrintText({ printed: { document, copies, again } }: PrintTextProps) {
  const { t } = useWords();
  const what = t(`paper.document-${document}`);
  return (
    <p className={pastRow.quiet}>
      <span>
        {again === 0
          ? t('timeline.printed', { what })
          : t('timeline.printedAgain', { what, nth: String(again) })}
      </span>
      {copies > 1 && <span>{t('timeline.printedCopies', { count: copies })}</span>}
    </p>
  );
}
