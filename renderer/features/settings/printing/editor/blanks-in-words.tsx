import type { DocumentKind } from '#domain/printing/documents.ts';
import { documentShapes } from '#domain/printing/document-shapes.ts';
import { useWords } from '#i18n/use-words.ts';

import classes from './editor.module.css';

type BlanksInWordsProps = { readonly text: string; readonly document: DocumentKind };

/** Words of a template as a person reads them: a blank is what it stands for, not its name between braces. */
export function BlanksInWords({ text, document }: BlanksInWordsProps) {
  const { t } = useWords();
  const { blanks } = documentShapes[document];
  return text.split(/(\{\w+\})/).map((piece, at) => {
    const blank = blanks.find((one) => piece === `{${one}}`);
    return blank === undefined ? (
      piece
    ) : (
      <span key={at} className={classes.blank}>
        {t(`print.setBlank-${blank}`)}
      </span>
    );
  });
}

/** The blanks that stand in these words, each explained once: whoever sees `{called}` for the first time asks what it is. */
export function BlanksMeant({ text, document }: BlanksInWordsProps) {
  const { t } = useWords();
  const used = documentShapes[document].blanks.filter((one) => text.includes(`{${one}}`));
  if (used.length === 0) return null;
  return (
    <ul className={classes.meant}>
      {used.map((one) => (
        <li key={one}>
          <code>{`{${one}}`}</code> {t(`print.setBlank-${one}`)}
        </li>
      ))}
    </ul>
  );
}
