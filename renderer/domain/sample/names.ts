import {
  givenByEra,
  givenPairs,
  latinFirst,
  latinLast,
  surnames,
  titles,
  traditional,
} from './name-data.ts';
import type { Chance } from './random.ts';

export type SampleGender = 'female' | 'male';

/** A name as such a person, born in such a year, would stand in the book. */
export function nameFor(chance: Chance, gender: SampleGender, bornIn: number): string {
  const kind = chance.weighted([
    ['full', 900],
    ['title', 55],
    ['latin', 12],
    ['mixed', 8],
    ['traditional', 20],
    ['none', 5],
  ] as const);
  switch (kind) {
    case 'full':
      return fullName(chance, gender, bornIn);
    case 'title':
      return titled(chance);
    case 'latin':
      return `${chance.pick(latinFirst)} ${chance.pick(latinLast)}`;
    case 'mixed':
      return `${chance.pick(latinFirst)}${chance.weighted(surnames)}`;
    case 'traditional':
      return Array.from(fullName(chance, gender, bornIn), (c) => traditional[c] ?? c).join('');
    case 'none':
      return '';
  }
}

/** Two characters for one name in five (more in the eighties), three for most. */
function fullName(chance: Chance, gender: SampleGender, bornIn: number): string {
  const surname = chance.weighted(surnames);
  if (chance.happens(6)) return surname + chance.pick(givenPairs[gender]);
  const era = givenByEra.find(({ until }) => bornIn <= until) ?? givenByEra[3];
  const first = chance.pick(era[gender]);
  const single = chance.happens(bornIn >= 1975 && bornIn <= 1992 ? 32 : 14);
  return single ? surname + first : surname + first + chance.pick(era[gender]);
}

function titled(chance: Chance): string {
  const surname = chance.weighted(surnames);
  const form = chance.below(10);
  if (form < 6) return surname + chance.pick(titles);
  if (form < 8) return (chance.happens(70) ? '小' : '老') + surname;
  return `${chance.between(1, 18)}号楼${surname}${chance.pick(titles)}`;
}
