/** Longer "phones" are two numbers in one field; their first 32 digits are searched. */
const longestPhone = 32;

/**
 * The digits of a phone as both sides are compared: without China's own prefix (rules.md §1).
 *
 * `0086` and a bare `86` go only where a whole number follows: 00861 is also a customer number, 86 also the
 * middle of a phone. With a plus sign before it, 86 can be nothing else.
 */
export function withoutCountry(digits: string, afterPlus = false): string {
  if (afterPlus && /^86\d/.test(digits)) return digits.slice(2);
  if (/^0086\d{7}/.test(digits)) return digits.slice(4);
  if (/^861\d{10}$/.test(digits)) return digits.slice(2);
  return digits;
}

/** A card's phone: whatever was stored, as digits to search in. */
export function searchablePhone(phone: string): string {
  const digits = phone.replace(/\D/g, '');
  return withoutCountry(digits, phone.startsWith('+')).slice(0, longestPhone);
}
