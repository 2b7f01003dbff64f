import { readCustomerCode } from './customer-code.ts';
import { filledList } from './fill-list.ts';
import { filledLines } from './fill-words.ts';
import { roomOn } from './paper.ts';
import type { PrintFacts } from './print-facts.ts';
import { said } from './print-value.ts';
import type { FilledBlock, Total } from './sheet.ts';
import type { BarcodePart, Part, QrPart, Template, TotalsPart } from './template.ts';
import type { PrintLanguage } from './print-words.ts';

/** One part of a template in words: one block, or none where nothing of it is known. */
export function filledPart(
  part: Part,
  facts: PrintFacts,
  { paper }: Pick<Template, 'paper'>,
  language: PrintLanguage,
): readonly FilledBlock[] {
  switch (part.kind) {
    case 'text': {
      const lines = linesOf(part.text, facts, language);
      const { size, weight, align } = part;
      return lines.length === 0 ? [] : [{ kind: 'text', lines, size, weight, align }];
    }
    case 'logo':
      return picture(facts.logo, part, paper);
    case 'picture':
      return picture(part.pictureId && facts.pictures.get(part.pictureId), part, paper);
    case 'list':
      return filledList(part, facts.lists[part.list], language);
    case 'totals':
      return totals(part, facts, language);
    case 'qr':
    case 'barcode':
      return code(part, facts, paper, language);
    case 'divider':
      return [{ kind: 'divider' }];
    case 'space':
      return [{ kind: 'space', height: part.height }];
    case 'unknown':
      return [];
  }
}

function linesOf(text: string, facts: PrintFacts, { say }: PrintLanguage): readonly string[] {
  return filledLines(text, (blank) => said(facts.blanks[blank], say));
}

type Sized = { readonly width: number; readonly align: 'start' | 'middle' | 'end' };

function picture(
  address: string | null | undefined,
  { width, align }: Sized,
  paper: Template['paper'],
): readonly FilledBlock[] {
  // Nothing is ever fetched, and nothing that could run is drawn.
  if (!isPictureAddress(address)) return [];
  return [{ kind: 'picture', address, width: Math.min(width, roomOn(paper).width), align }];
}

/** Pictures that a sheet may carry: PNG, JPEG, WebP or GIF, whole, in base 64. */
export function isPictureAddress(address: unknown): address is string {
  return (
    typeof address === 'string' &&
    /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/]+=*$/.test(address)
  );
}

function totals(
  { which, strong }: TotalsPart,
  facts: PrintFacts,
  { words, say }: PrintLanguage,
): readonly FilledBlock[] {
  const known = which.flatMap((name): readonly Total[] => {
    const value = said(facts.totals[name], say);
    if (value === '') return [];
    return [{ label: words.totals[name], value, strong: strong.includes(name) }];
  });
  return known.length === 0 ? [] : [{ kind: 'totals', totals: known }];
}

function code(
  part: QrPart | BarcodePart,
  facts: PrintFacts,
  paper: Template['paper'],
  language: PrintLanguage,
): readonly FilledBlock[] {
  const content = facts.codes[part.code] ?? '';
  if (content === '') return [];
  const caption = linesOf(part.caption, facts, language).join('\n');
  const { align } = part;
  if (part.kind === 'qr') {
    const size = Math.min(part.size, roomOn(paper).width);
    return [{ kind: 'qr', content, size, caption, align }];
  }
  // A number is 79 bars' widths long; with the shop's address before it no card and no scanner is wide enough.
  const bars = part.code === 'customer' ? (readCustomerCode(content)?.number ?? '') : content;
  // Code 128 has the plain signs only; bars of anything else would be read as something else.
  if (!/^[ -~]{1,48}$/.test(bars)) return [];
  return [{ kind: 'barcode', content: bars, height: part.height, caption, align }];
}
