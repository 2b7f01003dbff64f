import type { ColumnName, ListName, TotalName } from './documents.ts';
import { type Room, roomOn } from './paper.ts';
import type { PrintWords, UsualText } from './print-words.ts';
import type { Align, Paper, TextSize } from './sheet.ts';
import type { ListPart, Part, QrPart, TextPart, TotalsPart } from './template.ts';

/** Parts of the app's own templates, in the words and for the paper it was made for. */
export type PartKit = {
  /** Receipt rolls and labels: fewer columns, smaller signs. */
  readonly isNarrow: boolean;
  /** Millimetres between the margins, or inside a label. */
  readonly room: Room;
  /** Sign and name of the shop. */
  readonly head: readonly Part[];
  /** Where the shop is found and when it is open. */
  readonly foot: readonly Part[];
  readonly text: (key: UsualText, look?: Look) => TextPart;
  readonly list: (name: ListName, columns: readonly ColumnName[], look?: ListLook) => ListPart;
  readonly totals: (which: readonly TotalName[], strong: readonly TotalName[]) => TotalsPart;
  /** 25 mm are read from a hand's breadth; on small paper as much as there is. */
  readonly customerQr: (caption?: UsualText) => QrPart;
  readonly logo: Part;
  /** A line to sign on, with room above it. */
  readonly signature: readonly Part[];
};

type Look = { readonly size?: TextSize; readonly bold?: true; readonly align?: Align };
type ListLook = { readonly heading?: false; readonly size?: TextSize };

/** A line across. */
export const divider: Part = { kind: 'divider' };

/** The kit for one paper. Under 90 mm of room everything is as on a receipt roll. */
export function partKit(paper: Paper, { texts }: PrintWords): PartKit {
  const room = roomOn(paper);
  const { width } = room;
  const text: PartKit['text'] = (key, { size = 'normal', bold, align = 'start' } = {}) => ({
    kind: 'text',
    text: texts[key],
    size,
    weight: bold === true ? 'bold' : 'normal',
    align,
  });
  const logo: Part = { kind: 'logo', width: Math.min(30, width), align: 'middle' };
  return {
    text,
    logo,
    isNarrow: width < 90,
    room,
    head: [logo, text('shopHead', { size: 'large', bold: true, align: 'middle' })],
    foot: [divider, text('shopFoot', { size: 'small', align: 'middle' })],
    list: (name, columns, { heading = true, size = 'normal' } = {}) => ({
      kind: 'list',
      list: name,
      columns,
      heading,
      size,
    }),
    totals: (which, strong) => ({ kind: 'totals', which, strong }),
    customerQr: (caption) => ({
      kind: 'qr',
      code: 'customer',
      size: Math.min(25, width),
      caption: caption === undefined ? '' : texts[caption],
      align: 'middle',
    }),
    signature: [space(8), text('signature')],
  };
}

/** White, in millimetres. */
export function space(height: number): Part {
  return { kind: 'space', height };
}
