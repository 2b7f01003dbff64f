import type { Part } from '#domain/printing/template.ts';
import type { Words } from '#i18n/use-words.ts';

/** What a part is called in the list: its own first words, else its kind and what it shows. */
export function partInWords(part: Part, { t, number }: Pick<Words, 't' | 'number'>): string {
  const kind = t(`print.setBlock-${part.kind}`);
  switch (part.kind) {
    case 'text':
      return part.text.replace(/\s+/g, ' ').trim() || kind;
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
