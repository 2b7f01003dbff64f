import { isAppAddress } from '../app-address.ts';

/** The shop's page: `app://shop/` and nothing beside it; other files of ours are not pages. */
export function isOwnPage(address: string): boolean {
  return isAppAddress(address) && pathOf(address) === '/';
}

/** The page that draws what is printed, in a window that nobody sees. */
export function isPrintPage(address: string): boolean {
  return isAppAddress(address) && pathOf(address) === '/print.html';
}

/** The page that faces the customer; it has no bridge, and nothing is answered to it. */
function isCustomerPage(address: string): boolean {
  return isAppAddress(address) && pathOf(address) === '/customer.html';
}

export function isOneOfOurs(address: string): boolean {
  return isOwnPage(address) || isPrintPage(address) || isCustomerPage(address);
}

/** Of an address that could be parsed before. */
export function pathOf(address: string): string {
  return new URL(address).pathname;
}
