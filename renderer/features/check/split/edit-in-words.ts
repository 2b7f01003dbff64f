import type { AddedFact } from '#data/customers/merge-history.ts';
import { cardTexts } from '#domain/customers/card.ts';
import type { Words } from '#i18n/use-words.ts';

const plainFields = [
  ...cardTexts,
  'gender',
  'birthday',
  'consent',
  'stage',
  'referrerId',
  'photoId',
] as const;
const sets = ['phones', 'tags', 'custom'] as const;

/** An edit as a line: the field, and what it became where that is a word. */
export function editInWords(
  { path, after }: Extract<AddedFact, { kind: 'change' }>,
  { t }: Words,
): string {
  const [set] = path.split('/');
  const known = plainFields.find((one) => one === path) ?? sets.find((one) => one === set);
  const field = t(`field.${known ?? 'card'}`);
  return t('check.factChange', { field, after: valueInWords(after) || t('check.empty') });
}

function valueInWords(after: Extract<AddedFact, { kind: 'change' }>['after']): string {
  if (typeof after === 'string') return after;
  if (after === null || typeof after !== 'object') return after === null ? '' : '✓';
  return 'typed' in after && typeof after['typed'] === 'string' ? after['typed'] : '✓';
}
