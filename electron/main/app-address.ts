/**
 * The page's address. IndexedDB is bound to it: whoever changes scheme or host takes every
 * shop's view away, so this may never change (`design.md` §2).
 */
export const appScheme = 'app';
const appHost = 'shop';
export const appAddress = `${appScheme}://${appHost}/`;

/** The page that faces the customer. */
export const customerAddress = `${appAddress}customer.html`;

/**
 * True for an address of our own page. Compared by protocol and host: `.origin` is the text
 * "null" for every custom scheme in Node, and text tests let `app://shop.evil` through.
 */
export function isAppAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol: scheme, host } = new URL(address);
  return scheme === `${appScheme}:` && host === appHost;
}
