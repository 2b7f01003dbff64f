import { followUpById } from '#data/care/follow-up-by-id.ts';
import type { Shop } from '#data/shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import type { Words } from '#i18n/use-words.ts';

/** Whose follow-up it is, for what is said after saving: keys may come before the dialog has read the name. */
export async function nameFor(
  shop: Shop,
  id: RowId,
  known: string,
  { t }: Pick<Words, 't'>,
): Promise<string> {
  if (known !== '') return known;
  return (await followUpById(shop, id))?.card.name || t('common.noName');
}
