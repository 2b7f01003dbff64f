import { Button } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useRef } from 'react';

import { photoOf } from '#data/customers/photo.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { photoProblem } from '#i18n/photo-problem.ts';
import { useWords } from '#i18n/use-words.ts';
import { scalePhoto } from '#platform/scale-photo.ts';
import { FileInput } from '#ui/file-input.tsx';
import { Icon } from '#ui/icon.tsx';

import classes from './picture-field.module.css';

type PictureFieldProps = {
  readonly pictureId: RowId | null;
  /** A new picture, null for none any more, undefined where it stays. */
  readonly changed: string | null | undefined;
  readonly onChange: (picture: string | null) => void;
  readonly onProblem: (problem: string | undefined) => void;
};

/** The picture of a reward, from a file or dropped; none is fine too. Kept with the rest of the form. */
export function PictureField({ pictureId, changed, onChange, onProblem }: PictureFieldProps) {
  const shop = useShop();
  const words = useWords();
  const { t } = words;
  const chooser = useRef<HTMLInputElement>(null);
  const present = useLiveQuery(
    async () => (pictureId === null ? null : photoOf(shop, pictureId)),
    [shop, pictureId],
  );
  const shown = changed === undefined ? present : changed;

  async function take(file: Blob | undefined) {
    if (file === undefined) return;
    const scaled = await scalePhoto(file);
    if (scaled.ok) onChange(scaled.value);
    onProblem(scaled.ok ? undefined : photoProblem(words, scaled.refusal));
  }

  return (
    <div
      className={classes.root}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      {shown ? (
        <img className={classes.picture} src={shown} alt={t('rewards.picture')} />
      ) : (
        <span className={classes.picture} aria-hidden="true">
          <Icon name="camera" size={26} />
        </span>
      )}
      <Button size="xs" variant="default" onClick={() => chooser.current?.click()}>
        {t(shown ? 'rewards.changePicture' : 'rewards.addPicture')}
      </Button>
      {shown && (
        <Button size="xs" variant="subtle" color="gray" onClick={() => onChange(null)}>
          {t('rewards.removePicture')}
        </Button>
      )}
      <FileInput
        chooser={chooser}
        label={t('rewards.picture')}
        accept="image/*"
        onFile={(file) => void take(file)}
      />
    </div>
  );
}
