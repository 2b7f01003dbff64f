import type { Product } from '#data/catalogue/products.ts';

/** A product as it stands in the fields; the price as typed. */
export type ProductFields = Omit<Product, 'id' | 'price'> & { readonly price: string };

/** The fields for a new one. */
export const noProduct: ProductFields = {
  name: '',
  code: '',
  category: '',
  price: '',
  unit: '',
  careText: '',
  active: true,
};
