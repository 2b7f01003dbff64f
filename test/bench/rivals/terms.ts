import { unitsOfName } from '#domain/search/units.ts';
import type { SearchCard } from '#domain/search/search-card.ts';

/**
 * The words under which a general search library must know a card to do what ours does: each ending of the phone
 * (they find only beginnings), of the name, of its pinyin and of its initials. The rivals get our readings for free.
 */
export function termsOf({ name, phones, number, tags }: SearchCard): readonly string[] {
  const units = unitsOfName(name);
  const sounds = units.map((unit) => unit.sounds[0] ?? '');
  return [
    number,
    ...endings(name.toLowerCase()),
    ...units.flatMap((_, from) => [
      sounds.slice(from).join(''),
      sounds
        .slice(from)
        .map((sound) => sound.charAt(0))
        .join(''),
    ]),
    ...phones.flatMap(endings),
    ...tags.map((tag) => tag.toLowerCase()),
  ].filter((term) => term !== '');
}

function endings(text: string): readonly string[] {
  return Array.from(text, (_, from) => text.slice(from));
}
