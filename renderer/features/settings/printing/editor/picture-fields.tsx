import { useLiveQuery } from 'dexie-react-hooks';

import { settingsOf } from '#data/catalogue/settings.ts';
import { keepPicture } from '#data/printing/keep-picture.ts';
import { picturesOf } from '#data/printing/templates.ts';
import { useShop } from '#data/use-shop.ts';
import type { LogoPart, PicturePart } from '#domain/printing/template.ts';
import { useWords } from '#i18n/use-words.ts';

import { useSaved } from '../../use-saved.ts';
import { LogoField } from '../logo-field.tsx';
import { PictureChooser } from '../picture-chooser.tsx';
import classes from './editor.module.css';
import { AlignField } from './look-fields.tsx';
import { MillimetreField } from './millimetre-field.tsx';

type FieldsOf<P> = {
  readonly part: P;
  readonly problem: string | undefined;
  readonly onChange: (part: P, typing?: string) => void;
};

/** The shop's sign can be chosen right here: whoever looks at an empty place wants to fill it. It is saved at once, for every document. */
export function LogoFields({ part, problem, onChange }: FieldsOf<LogoPart>) {
  const shop = useShop();
  const { t } = useWords();
  const settings = useLiveQuery(() => settingsOf(shop), [shop]);
  if (settings === undefined) return null;
  const { logoId } = settings;
  return (
    <div className={classes.fields}>
      <div className={classes.whole}>
        <LogoField logoId={logoId} />
        <p className={classes.note}>
          {t(logoId === null ? 'print.setLogoNone' : 'print.setLogoEverywhere')}
        </p>
      </div>
      <Width part={part} problem={problem} onChange={onChange} />
    </div>
  );
}

/** A picture of this template alone. */
export function PictureFields({ part, problem, onChange }: FieldsOf<PicturePart>) {
  const shop = useShop();
  const { t } = useWords();
  const { newAct } = useSaved();
  const { pictureId } = part;
  // As the drawing reads it: what came in a file may be a PNG.
  const pictures = useLiveQuery(() => picturesOf(shop, { parts: [part] }), [shop, pictureId]);
  const address = pictureId === null ? null : pictures?.get(pictureId);

  async function choose(picture: string | null): Promise<void> {
    if (picture === null) return onChange({ ...part, pictureId: null });
    const kept = await keepPicture(shop, picture, newAct());
    if (kept.ok) onChange({ ...part, pictureId: kept.value });
  }

  return (
    <div className={classes.fields}>
      <div className={classes.whole}>
        <PictureChooser
          label={t('print.setBlock-picture')}
          hint={pictureId === null ? t('print.setPictureNone') : ''}
          address={address ?? null}
          words={{
            add: t('print.setPictureAdd'),
            change: t('print.setPictureChange'),
            remove: t('print.setPictureRemove'),
          }}
          onChange={(picture) => void choose(picture)}
        />
      </div>
      <Width part={part} problem={problem} onChange={onChange} />
    </div>
  );
}

function Width<P extends LogoPart | PicturePart>({ part, problem, onChange }: FieldsOf<P>) {
  const { t } = useWords();
  return (
    <>
      <MillimetreField
        label={t('print.setWidth')}
        value={part.width}
        problem={problem}
        onChange={(width) => onChange({ ...part, width }, 'width')}
      />
      <AlignField value={part.align} onChange={(align) => onChange({ ...part, align })} />
    </>
  );
}
