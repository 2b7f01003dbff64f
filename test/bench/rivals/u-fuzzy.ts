import UFuzzy from '@leeoniya/ufuzzy';

import { unitsOfName } from '#domain/search/units.ts';

import { type Rival, linesShown } from './rival.ts';

/** One line of text for each card; uFuzzy finds any part of it, so it needs no endings. */
export const uFuzzy: Rival = {
  name: 'uFuzzy',
  prepare: (cards) => {
    const engine = new UFuzzy({ unicode: true, interSplit: '[^\\p{L}\\d]+', intraSplit: '$a' });
    const haystack = cards.map(({ name, phones, number, tags }) => {
      const sounds = unitsOfName(name).map((unit) => unit.sounds[0] ?? '');
      const initials = sounds.map((sound) => sound.charAt(0)).join('');
      return [name, sounds.join(''), initials, ...phones, number, ...tags].join(' ');
    });
    return Promise.resolve({
      query: (typed) => {
        const [found, , order] = engine.search(haystack, typed, 0, 1000);
        const best = order && found ? order.map((at) => found[at] ?? 0) : (found ?? []);
        return best.slice(0, linesShown).flatMap((at) => cards[at]?.id ?? []);
      },
    });
  },
};
