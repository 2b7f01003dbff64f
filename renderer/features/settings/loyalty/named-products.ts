import type { Product } from '#data/catalogue/products.ts';

/** A product by a name that is no other product's: two of one name are told apart by their codes. */
export type NamedProduct = Pick<Product, 'id' | 'name' | 'category'>;

/** All products by names that tell them apart, for fields in which one is chosen by its name. */
export function namedProducts(
  products: readonly Pick<Product, 'id' | 'name' | 'code' | 'category'>[],
): readonly NamedProduct[] {
  const counts = new Map<string, number>();
  for (const { name } of products) counts.set(name, (counts.get(name) ?? 0) + 1);
  return products.map(({ id, name, code, category }) => ({
    id,
    category,
    name: counts.get(name) === 1 ? name : `${name} · ${code === '' ? id.slice(-6) : code}`,
  }));
}
