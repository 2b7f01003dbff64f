/**
 * A name as other customers may see it: 王*明, 张*, J***. Only letters are ever shown, so no digit of a phone
 * that somebody wrote into a name gets out; a name without letters is stars.
 */
export function maskName(name: string): string {
  const letters = Array.from(name.normalize('NFC')).filter((sign) => /\p{L}/u.test(sign));
  const [first] = letters;
  if (first === undefined) return '***';
  if (!isSyllable(first)) return `${capital(first)}***`;
  const syllables = letters.filter(isSyllable);
  const last = syllables.length > 2 ? syllables.at(-1) : undefined;
  return first + '*'.repeat(Math.max(1, syllables.length - 2)) + (last ?? '');
}

/** Some letters, as ß, have no capital that is one letter. */
function capital(letter: string): string {
  const upper = letter.toUpperCase();
  return Array.from(upper).length === 1 ? upper : letter;
}

/** Scripts in which a name is two or three signs. */
function isSyllable(letter: string): boolean {
  return /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter);
}
