import { useLiveQuery } from 'dexie-react-hooks';

import { saveLogo } from '#data/catalogue/logo.ts';
import { photoOf } from '#data/customers/photo.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import { useSaved } from '../use-saved.ts';
import { PictureChooser } from './picture-chooser.tsx';

type LogoFieldProps = { readonly logoId: RowId | null };

/** The shop's sign, the same on every document: chosen from a file or dropped, and saved at once. */
export function LogoField({ logoId }: LogoFieldProps) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct, tellSaved } = useSaved();
  const address = useLiveQuery(
    async () => (logoId === null ? null : photoOf(shop, logoId)),
    [shop, logoId],
  );

  async function keep(picture: string | null): Promise<void> {
    const act = newAct();
    const outcome = await saveLogo(shop, picture, act);
    const told = t(picture === null ? 'print.setLogoGone' : 'print.setLogoSaved');
    if (outcome.ok) await tellSaved(act, told);
  }

  return (
    <PictureChooser
      label={t('print.setLogo')}
      hint={t('print.setLogoHint')}
      address={address ?? null}
      words={{
        add: t('print.setLogoAdd'),
        change: t('print.setLogoChange'),
        remove: t('print.setLogoRemove'),
      }}
      onChange={(picture) => void keep(picture)}
    />
  );
}
