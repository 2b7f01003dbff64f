import type { Words } from './use-words.ts';

const reasons = ['mistake', 'missed', 'goodwill', 'gift', 'other'] as const;

/** A tier as the shop calls it; the first one is `base` until the owner gives it a name. */
export function tierName(name: string, { t }: Pick<Words, 't'>): string {
  return name === 'base' ? t('loyalty.tierBase') : name;
}

/** A reason for a change by hand: those of the beginning are keys, others the owner's own words. */
export function adjustReason(reason: string, { t }: Pick<Words, 't'>): string {
  const known = reasons.find((one) => one === reason);
  return known === undefined ? reason : t(`loyalty.reason-${known}`);
}

/** The other way, for what stands in a field: words nobody changed stay a key, and follow the language. */
export function reasonTyped(text: string, words: Pick<Words, 't'>): string {
  return reasons.find((one) => adjustReason(one, words) === text) ?? text;
}

/**
 * The other way: whoever leaves the usual name of the first tier as it is has not named it, and it follows the
 * language.
 */
export function tierTyped(text: string, words: Pick<Words, 't'>): string {
  return text === tierName('base', words) ? 'base' : text;
}
