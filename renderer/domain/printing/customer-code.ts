/** What a code on paper says at the counter. */
export type ScannedCustomer = {
  /** `customer`: whose card it is. `referral`: a friend of theirs brought it along. */
  readonly kind: 'customer' | 'referral';
  /** The customer number as it stands on the card. */
  readonly number: string;
};

/**
 * Letters and dashes survive a scanner under a Chinese input method; `#`, `?`, `=` and `/` are lost there. No
 * coupon has a U in its code, nor as many signs as an address with a number behind it, so that none is taken for another.
 */
const referralMark = 'YOU-';
const addressMark = 'vip-';

/** A scanner is known by five keys in one breath, so that a number of four would be typed, not scanned. */
const numberShape = /^\d{5,20}$/;
/** Longer addresses make squares too fine for a receipt printer's dots. */
const longestAddress = 200;

/**
 * What the square (QR) or the bars (Code 128) of a customer hold: the bare number, which every counter has always
 * understood. With the address of the shop's own page a phone opens that page, and the counter still finds the
 * number at its end. Null for a number that a scanner could not type.
 */
export function customerCode(number: string, address = ''): string | null {
  if (!numberShape.test(number)) return null;
  const page = usableAddress(address);
  return page === null ? number : `${page}${joining(page)}${addressMark}${number}`;
}

/** What a card "for a friend" holds: the counter begins a new card that was brought by this customer. */
export function referralCode(number: string): string | null {
  return numberShape.test(number) ? `${referralMark}${number}` : null;
}

/**
 * What a scanner typed, or somebody by hand; null if it is none of these codes (a coupon, a name). Bare digits
 * come back as they are, so that asking the search for `number` is right for an article or a phone too. Inside
 * an address the number stands at the very end, and what an input method swallowed before it does not matter.
 */
export function readCustomerCode(typed: string): ScannedCustomer | null {
  const code = typed.normalize('NFKC').trim();
  if (numberShape.test(code)) return { kind: 'customer', number: code };
  const marked = /(you|vip)-(\d{5,20})$/i.exec(code);
  const [, mark = '', number = ''] = marked ?? [];
  if (number === '') return null;
  if (mark.toLowerCase() === 'vip') return { kind: 'customer', number };
  return marked?.index === 0 ? { kind: 'referral', number } : null;
}

/** An address that a phone opens, as it is written into a code; null if it is none, too long or not plain signs. */
export function usableAddress(address: string): string | null {
  const page = address.trim();
  const isPlain = /^https?:\/\/[!-~]+$/i.test(page) && page.length <= longestAddress;
  // What comes after # never reaches the shop's page and would take the number with it.
  return isPlain && !page.includes('#') ? page : null;
}

function joining(page: string): string {
  if (page.includes('?')) return /[?&]$/.test(page) ? '' : '&';
  return '?';
}
