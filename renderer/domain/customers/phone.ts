/**
 * The digits of a phone number, without `+86`, `0086`, spaces, dashes and brackets, full-width too
 * (`rules.md` §1). Used on both sides of every comparison, so that `+86 138-0013-8000` is found as
 * `13800138000`. A plus of another country stays away, its digits stay.
 */
export function phoneDigits(typed: string): string {
  const plain = typed.normalize('NFKC').trim();
  const digits = plain.replace(/\D/g, '');
  if (/^[\s(]*\+[\s(]*86/.test(plain)) return digits.slice(2);
  if (digits.startsWith('0086')) return digits.slice(4);
  return /^86(?=1[3-9]\d{9}$)/.test(digits) ? digits.slice(2) : digits;
}

/** A mainland mobile has 11 digits beginning with 1; anything else is kept and marked. */
export function isUnusualPhone(digits: string): boolean {
  return !/^1[3-9]\d{9}$/.test(digits);
}

/**
 * Whether a number is unusual as far as it is typed. Only once there are enough digits to tell: the first three
 * of a mobile are not unusual yet.
 */
export function isUnusualSoFar(typed: string): boolean {
  const digits = phoneDigits(typed);
  return digits.length >= 7 && isUnusualPhone(digits) && !/^1\d{0,10}$/.test(digits);
}

/** Whether a text could be a phone number being typed: digits, and what people put between them. */
export function looksLikePhone(text: string): boolean {
  const plain = text.normalize('NFKC').trim();
  return /^\+?[\d\s\-()]{3,}$/.test(plain) && phoneDigits(plain).length >= 3;
}
