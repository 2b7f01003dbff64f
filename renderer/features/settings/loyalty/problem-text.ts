import type { SettingRefusal } from '#domain/kernel/setting-readers.ts';
import type { Words } from '#i18n/use-words.ts';
import { cents, pointUnits } from '#domain/kernel/units.ts';

const moneyFields = [
  'forEvery',
  'minimum',
  'threshold',
  'perPoint',
  'minimumSale',
  'principal',
  'bonus',
  'warnOver',
  'lowBelow',
];
const unitFields = [
  'perPiece',
  'minUnits',
  'stepUnits',
  'units',
  'bonusUnits',
  'referrerUnits',
  'friendUnits',
  'costUnits',
  'askAbove',
];

/** What is wrong in a field, in words, with its limits. */
export function problemText(refusal: SettingRefusal, decimals: number, words: Words): string {
  const { t, money, points } = words;
  if (refusal.kind !== 'out-of-range') return t(`loyalty.problem-${refusal.kind}`);
  const { field, least, most } = refusal;
  const places = placesOf(field.split('/').at(-1) ?? '', decimals);
  const shown = (value: number) =>
    places === 'money' ? money(cents(value)) : points(pointUnits(value), places);
  const range = { least: shown(least), most: shown(most) };
  if (places === 0) return t('loyalty.problem-whole', range);
  return t('loyalty.problem-decimal', { ...range, places: places === 'money' ? 2 : places });
}

function placesOf(name: string, decimals: number): 'money' | number {
  if (moneyFields.includes(name)) return 'money';
  if (unitFields.includes(name)) return decimals;
  // Multipliers and odds are typed as 1.2 and 12.5.
  return name === 'percent' || name === 'weight' ? 2 : 0;
}
