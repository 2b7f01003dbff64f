import { canonical } from '../kernel/canonical.ts';
import type { Card, CardEdit } from './card.ts';
import { phoneDigits } from './phone.ts';

/**
 * Whether someone being typed in may be the person of a card (`rules.md` §1): the same phone, or the
 * same name with the same birthday or the same last four digits. While neither birthday nor phone is
 * typed yet, the name alone is enough: the owner is still asking, and the card may answer.
 */
export function likelySame(card: Card, edit: CardEdit): 'same-phone' | 'same-name' | undefined {
  const typed = (edit.phones ?? []).map(phoneDigits).filter((digits) => digits.length >= 7);
  if (card.phones.some(({ digits }) => typed.includes(digits))) return 'same-phone';

  const name = (edit.name ?? '').trim();
  if (name === '' || name !== card.name.trim()) return undefined;
  const birthday = edit.birthday ?? null;
  const sameBirthday = birthday !== null && canonical(birthday) === canonical(card.birthday);
  const sameEnding = card.phones.some(({ digits }) =>
    typed.some((other) => other.slice(-4) === digits.slice(-4)),
  );
  const nothingElse = typed.length === 0 && birthday === null;
  return sameBirthday || sameEnding || nothingElse ? 'same-name' : undefined;
}
