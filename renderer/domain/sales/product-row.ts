import { atScale, readDecimal } from '../import/decimal-text.ts';
import { noWords, yesWords } from '../import/yes-no-text.ts';
import { type Result, accept, refuse } from '../kernel/result.ts';
import { type Cents, cents } from '../kernel/units.ts';
import type { ProductField } from './product-columns.ts';

/** One line of a list of products. What is absent or empty stays as it is on a product that is there. */
export type ProductRow = {
  readonly name: string;
  readonly code?: string;
  readonly category?: string;
  readonly price?: Cents;
  readonly unit?: string;
  readonly careText?: string;
  readonly active?: boolean;
};

/** Why a line of such a list cannot be taken. */
export type ProductProblem =
  | { readonly kind: 'no-product-name' }
  | { readonly kind: 'bad-number' | 'unknown-word'; readonly text: string }
  | { readonly kind: 'negative-price' | 'too-large' }
  /** A price is what one pays, so it is never rounded silently. */
  | { readonly kind: 'part-of-a-cent'; readonly text: string }
  /** Excel wrote a bar code as `6.90123E+12`: its last digits are lost, and must not be guessed. */
  | { readonly kind: 'code-lost-digits'; readonly text: string }
  | { readonly kind: 'too-long'; readonly field: ProductField };

const longestText = 4_000;
const largestPrice = 99_999_999_999;
const texts = ['code', 'name', 'category', 'unit', 'careText'] as const;

/** Reads one line by its columns. Refuses it whole, with the reason, rather than taking half of it. */
export function readProductRow(
  cells: readonly string[],
  columns: readonly (ProductField | null)[],
): Result<ProductRow, ProductProblem> {
  const textOf = (field: ProductField) => {
    const at = columns.indexOf(field);
    return at < 0 ? '' : (cells[at] ?? '').trim();
  };
  const name = textOf('name');
  if (name === '') return refuse({ kind: 'no-product-name' });
  const long = texts.find((field) => textOf(field).length > longestText);
  if (long !== undefined) return refuse({ kind: 'too-long', field: long });
  const code = textOf('code');
  if (/^\d(\.\d+)?e\+\d+$/i.test(code)) return refuse({ kind: 'code-lost-digits', text: code });
  const price = priceOf(textOf('price'));
  if (!price.ok) return price;
  const active = activeOf(textOf('active'));
  if (!active.ok) return active;
  const given = texts
    .map((field) => [field, textOf(field)] as const)
    .filter(([, text]) => text !== '');
  return accept({
    ...Object.fromEntries(given),
    name,
    ...(price.value !== undefined && { price: price.value }),
    ...(active.value !== undefined && { active: active.value }),
  });
}

function priceOf(text: string): Result<Cents | undefined, ProductProblem> {
  if (text === '') return accept(undefined);
  const decimal = readDecimal(text);
  if (decimal === undefined) return refuse({ kind: 'bad-number', text });
  if (decimal.digits < 0) return refuse({ kind: 'negative-price' });
  if (decimal.scale > 2) return refuse({ kind: 'part-of-a-cent', text });
  const price = atScale(decimal, 2);
  if (price === undefined || price > largestPrice) return refuse({ kind: 'too-large' });
  return accept(cents(price));
}

function activeOf(text: string): Result<boolean | undefined, ProductProblem> {
  if (text === '') return accept(undefined);
  const active = activeWords.get(text.toLowerCase());
  return active === undefined ? refuse({ kind: 'unknown-word', text }) : accept(active);
}

const sold = ['在售', '在賣', '在卖', '上架', '已上架', '启用', '啟用', '正常'];
const soldInEnglish = ['active', 'on sale', 'available', 'enabled'];
const unsold = ['停售', '下架', '已下架', '停用', '禁用', '未上架', '無', '沒有'];
const unsoldInEnglish = ['inactive', 'discontinued', 'unavailable', 'disabled'];
const activeWords: ReadonlyMap<string, boolean> = new Map([
  ...[...yesWords, ...sold, ...soldInEnglish].map((word) => [word, true] as const),
  ...[...noWords, ...unsold, ...unsoldInEnglish].map((word) => [word, false] as const),
]);
