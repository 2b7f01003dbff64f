import { type Result, accept, refuse } from '../kernel/result.ts';

/** What a customer answered to "how was it" (1 to 5) and "would you recommend us" (0 to 10). */
export type Rating = { readonly stars: number | null; readonly recommend: number | null };

export type RatingRefusal = { readonly kind: 'nothing-rated' } | { readonly kind: 'no-rating' };

/** At most so many stars open a complaint (`rules.md` §5). */
const unhappyStars = 2;

/** A rating that can be kept. Refuses one without any answer, and numbers off the scale. */
export function checkRating({ stars, recommend }: Rating): Result<Rating, RatingRefusal> {
  if (stars === null && recommend === null) return refuse({ kind: 'nothing-rated' });
  const isStars = stars === null || isWhole(stars, 1, 5);
  const isRecommend = recommend === null || isWhole(recommend, 0, 10);
  return isStars && isRecommend ? accept({ stars, recommend }) : refuse({ kind: 'no-rating' });
}

/** Whether so few stars are a complaint. */
export function isUnhappy(stars: number | null): boolean {
  return stars !== null && stars <= unhappyStars;
}

function isWhole(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
