import { isRowId } from '../kernel/units.ts';
import type { Value } from '../sync/rows.ts';
import { codeNames, listColumns, listNames, totalNames } from './documents.ts';
import type { Align, TextSize } from './sheet.ts';
import type { Part } from './template.ts';

const aligns = ['start', 'middle', 'end'] as const satisfies readonly Align[];
const sizes = ['small', 'normal', 'large', 'huge'] as const satisfies readonly TextSize[];

type Keyed = { readonly [key: string]: Value };

/** A part of a template as it is stored; one of a newer version goes back as it came. */
export function storedPart(part: Part): Value {
  return part.kind === 'unknown' ? part.stored : { ...part };
}

/** A stored part. What this version cannot read is kept whole and marked, and is not printed. */
export function partFrom(stored: Value): Part {
  const part = isKeyed(stored) ? readPart(stored) : undefined;
  return part ?? { kind: 'unknown', stored };
}

function isKeyed(value: Value): value is Keyed {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function readPart(stored: Keyed): Part | undefined {
  const kind = stored['kind'];
  const isKnown = typeof kind === 'string' && Object.hasOwn(readers, kind);
  return isKnown ? readers[kind]?.(stored) : undefined;
}

const readers: Readonly<Record<string, (stored: Keyed) => Part | undefined>> = {
  divider: () => ({ kind: 'divider' }),
  space: ({ height }) => (isLength(height) ? { kind: 'space', height } : undefined),
  text: readText,
  logo: (stored) =>
    isLength(stored['width'])
      ? { kind: 'logo', width: stored['width'], align: alignIn(stored) }
      : undefined,
  picture: readPicture,
  list: readList,
  totals: readTotals,
  qr: readCode,
  barcode: readCode,
};

function readText(stored: Keyed): Part | undefined {
  const { text, weight } = stored;
  if (typeof text !== 'string') return undefined;
  return {
    kind: 'text',
    text,
    size: sizeIn(stored),
    weight: weight === 'bold' ? 'bold' : 'normal',
    align: alignIn(stored),
  };
}

function readPicture(stored: Keyed): Part | undefined {
  const { pictureId, width } = stored;
  if (!isLength(width)) return undefined;
  return {
    kind: 'picture',
    pictureId: isRowId(pictureId) ? pictureId : null,
    width,
    align: alignIn(stored),
  };
}

/** A table with a column of a newer version is not known: printed without it, it would tell another story. */
function readList(stored: Keyed): Part | undefined {
  const list = listNames.find((name) => name === stored['list']);
  if (list === undefined) return undefined;
  const columns = namesIn(stored['columns'], listColumns[list]);
  if (columns === undefined) return undefined;
  return { kind: 'list', list, columns, heading: stored['heading'] === true, size: sizeIn(stored) };
}

function readTotals(stored: Keyed): Part | undefined {
  const which = namesIn(stored['which'], totalNames);
  const strong = namesIn(stored['strong'], totalNames);
  return which === undefined ? undefined : { kind: 'totals', which, strong: strong ?? [] };
}

function readCode(stored: Keyed): Part | undefined {
  const code = codeNames.find((name) => name === stored['code']);
  if (code === undefined) return undefined;
  const { caption, size, height } = stored;
  const rest = {
    code,
    caption: typeof caption === 'string' ? caption : '',
    align: alignIn(stored),
  };
  if (stored['kind'] === 'qr') return isLength(size) ? { kind: 'qr', size, ...rest } : undefined;
  return isLength(height) ? { kind: 'barcode', height, ...rest } : undefined;
}

function namesIn<const Name extends string>(
  value: Value | undefined,
  known: readonly Name[],
): readonly Name[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const names = value.map((one: Value) => known.find((name) => name === one));
  const found = names.filter((name) => name !== undefined);
  // Each once: a file can say the same column a thousand times, and no paper is so wide.
  return found.length === names.length ? [...new Set(found)] : undefined;
}

function alignIn(stored: Keyed): Align {
  return aligns.find((one) => one === stored['align']) ?? 'start';
}

function sizeIn(stored: Keyed): TextSize {
  return sizes.find((one) => one === stored['size']) ?? 'normal';
}

function isLength(value: Value | undefined): value is number {
  return typeof value === 'number' && value >= 0 && value <= 1_200;
}
