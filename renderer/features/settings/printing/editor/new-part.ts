import { documentShapes } from '#domain/printing/document-shapes.ts';
import { type DocumentKind, listColumns } from '#domain/printing/documents.ts';
import { roomOn } from '#domain/printing/paper.ts';
import type { Paper } from '#domain/printing/sheet.ts';
import type { Part } from '#domain/printing/template.ts';

const partKinds = [
  'text',
  'logo',
  'picture',
  'list',
  'totals',
  'qr',
  'barcode',
  'divider',
  'space',
] as const satisfies readonly Part['kind'][];
export type NewPartKind = (typeof partKinds)[number];

/** The kinds of parts that a document can have: a price label has no totals. */
export function partKindsFor(document: DocumentKind): readonly NewPartKind[] {
  const { lists, totals, codes } = documentShapes[document];
  const missing = new Set<NewPartKind>([
    ...(lists.length === 0 ? (['list'] as const) : []),
    ...(totals.length === 0 ? (['totals'] as const) : []),
    ...(codes.length === 0 ? (['qr', 'barcode'] as const) : []),
  ]);
  return partKinds.filter((kind) => !missing.has(kind));
}

/** A part as it is most often wanted, so that something is seen at once; it fits the paper. */
export function newPart(
  kind: NewPartKind,
  { document, paper }: { readonly document: DocumentKind; readonly paper: Paper },
): Part {
  const { lists, totals, codes } = documentShapes[document];
  const { width } = roomOn(paper);
  const code = codes[0] ?? 'shop';
  switch (kind) {
    case 'text':
      return { kind, text: '', size: 'normal', weight: 'normal', align: 'start' };
    case 'logo':
      return { kind, width: Math.min(30, width), align: 'middle' };
    case 'picture':
      return { kind, pictureId: null, width: Math.min(40, width), align: 'middle' };
    case 'list': {
      const list = lists[0] ?? 'goods';
      return { kind, list, columns: listColumns[list], heading: true, size: 'normal' };
    }
    case 'totals':
      return { kind, which: totals, strong: [] };
    case 'qr':
      return { kind, code, size: Math.min(25, width), caption: '', align: 'middle' };
    case 'barcode':
      return { kind, code, height: 8, caption: '', align: 'middle' };
    case 'divider':
      return { kind };
    case 'space':
      return { kind, height: 4 };
  }
}
