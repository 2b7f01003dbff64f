import type { FileChoices } from '#platform/files/table-file.ts';

import type { ImportSetup } from '../job/import-job.ts';
import type { KeptSetup } from './kept-setups.ts';

/** The kept settings as they lie in the database; what an older or newer app wrote otherwise is left out. */
export function readKeptSetups(value: unknown): readonly KeptSetup[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => keptSetup(one) ?? []);
}

function keptSetup(value: unknown): KeptSetup | undefined {
  if (!isRecord(value)) return undefined;
  const { shape, columns, hasHeadings } = value;
  const kind = oneOf(value['kind'], ['customers', 'sales', 'products'] as const);
  const dayOrder = oneOf(value['dayOrder'], ['day-first', 'month-first'] as const);
  const duplicates = oneOf(value['duplicates'], ['keep', 'update', 'ask'] as const);
  const negatives = oneOf(value['negatives'], ['refuse', 'return'] as const);
  const sales = salesDecisions(value['sales']);
  if (typeof shape !== 'string' || !Array.isArray(columns)) return undefined;
  if (!kind || !dayOrder || !duplicates || !negatives || !sales) return undefined;
  return {
    shape,
    kind,
    dayOrder,
    duplicates,
    negatives,
    sales,
    hasHeadings: hasHeadings === true,
    choices: fileChoices(value['choices']),
    columns: columns.map((one: unknown) => (typeof one === 'string' ? one : null)),
  };
}

function salesDecisions(value: unknown): ImportSetup['sales'] | undefined {
  if (!isRecord(value)) return undefined;
  const unknown = oneOf(value['unknown'], ['create', 'walk-in', 'refuse'] as const);
  const nobody = oneOf(value['nobody'], ['walk-in', 'refuse'] as const);
  const products = oneOf(value['products'], ['create', 'text'] as const);
  const repeated = oneOf(value['repeated'], ['skip', 'take'] as const);
  if (!unknown || !nobody || !products || !repeated) return undefined;
  return { unknown, nobody, products, repeated };
}

function fileChoices(value: unknown): FileChoices {
  if (!isRecord(value)) return {};
  const encoding = oneOf(value['encoding'], encodings);
  const { delimiter, sheet } = value;
  return {
    ...(encoding !== undefined && { encoding }),
    ...(typeof delimiter === 'string' && { delimiter }),
    ...(typeof sheet === 'string' && { sheet }),
  };
}

/** The ways of writing letters that can be chosen. UTF-16 is little-endian on every computer of today. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'utf-16le', 'utf-16be'] as const;

function oneOf<Word extends string>(value: unknown, words: readonly Word[]): Word | undefined {
  return words.find((word) => word === value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
