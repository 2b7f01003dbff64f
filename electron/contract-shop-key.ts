/** What the page may ask so that the key of the shop's files is kept by the system, if the owner wishes (`design.md` §5). */
export type ShopKeyCalls = {
  'shop-key:look': { ask: undefined; answer: ShopKeyLook };
  'shop-key:keep': { ask: { readonly identity: string }; answer: ShopKeyKept };
  'shop-key:forget': { ask: undefined; answer: { readonly kind: 'forgotten' } };
};

/** `canKeep`: the system keeps secrets for this account. `identity`: the key that it keeps, or null. */
export type ShopKeyLook = { readonly canKeep: boolean; readonly identity: string | null };
export type ShopKeyKept =
  | { readonly kind: 'kept' }
  | { readonly kind: 'not-possible'; readonly code: string };

/** The part of `window.computer` that belongs to these calls. */
export type ShopKeyComputer = {
  readonly lookAtShopKey: () => Promise<ShopKeyLook>;
  readonly keepShopKey: (identity: string) => Promise<ShopKeyKept>;
  readonly forgetShopKey: () => Promise<{ readonly kind: 'forgotten' }>;
};
