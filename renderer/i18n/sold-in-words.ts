import type { Words } from './use-words.ts';

type SoldLine = { readonly name: string; readonly quantity: number };

/** What was sold, with how many of each; empty where only an amount was typed. `quantity` is in thousandths. */
export function soldInWords(lines: readonly SoldLine[], { quantity }: Words): string {
  return lines
    .filter(({ name }) => name !== '')
    .map((one) => (one.quantity === 1000 ? one.name : `${one.name} ×${quantity(one.quantity)}`))
    .join('、');
}
