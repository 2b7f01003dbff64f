import { documentShapes } from '#domain/printing/document-shapes.ts';
import type { DocumentKind } from '#domain/printing/documents.ts';
import type { Part } from '#domain/printing/template.ts';
import type { Words } from '#i18n/use-words.ts';

/** What a part is called in the list: its own words, blanks said by what they mean, else its kind and what it shows. */
export function partInWords(
  part: Part,
  document: DocumentKind,
  { t, number }: Pick<Words, 't' | 'number'>,
): string {
  const { blanks } = documentShapes[document];
  const kind = t(`print.setBlock-${part.kind}`);
  const named = (found: string, name: string) => {
    const blank = blanks.find((one) => one === name);
    return blank === undefined ? found : t(`print.setBlank-${blank}`);
  };
  switch (part.kind) {
    case 'text':
      return oneLine(part.text).replaceAll(/\{(\w+)\}/g, named) || kind;
    case 'list':
      return t(`print.setList-${part.list}`);
    case 'qr':
    case 'barcode':
      return `${kind} · ${t(`print.setCode-${part.code}`)}`;
    case 'space':
      return t('print.setBlockSpace', { height: number(part.height) });
    case 'logo':
    case 'picture':
    case 'totals':
    case 'divider':
    case 'unknown':
      return kind;
  }
}

/** Words on one line, as the list has room for. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
