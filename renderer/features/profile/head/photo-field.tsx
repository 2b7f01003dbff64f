import { ActionIcon, Tooltip } from '@mantine/core';
import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

import { photoOf } from '#data/customers/photo.ts';
import { useShop } from '#data/use-shop.ts';
import type { RowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';
import { FileInput } from '#ui/file-input.tsx';
import { Icon } from '#ui/icon.tsx';

import classes from './photo-field.module.css';
import { usePhotoActs } from './use-photo-acts.ts';

type PhotoFieldProps = {
  readonly cardId: RowId;
  readonly name: string;
  readonly photoId: RowId | null;
};

/** The face on the card, or the first letter. A picture comes from a file, a drop, or the clipboard. */
export function PhotoField({ cardId, name, photoId }: PhotoFieldProps) {
  const shop = useShop();
  const { t } = useWords();
  const { take, remove } = usePhotoActs(cardId);
  const chooser = useRef<HTMLInputElement>(null);
  const choose = useRef<HTMLButtonElement>(null);
  const [isOver, setOver] = useState(false);
  const picture = useLiveQuery(
    async () => (photoId === null ? null : photoOf(shop, photoId)),
    [shop, photoId],
  );
  usePastedPicture((file) => void take(file));
  const label = t(photoId === null ? 'profile.addPhoto' : 'profile.changePhoto');

  return (
    <div
      className={classes.root}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) void take(file);
      }}
    >
      {picture ? (
        <img className={classes.face} src={picture} alt={t('profile.photoOf', { name })} />
      ) : (
        <span className={classes.face} aria-hidden="true">
          {Array.from(name)[0]}
        </span>
      )}
      <span className={classes.buttons}>
        <Tooltip label={label}>
          <ActionIcon
            ref={choose}
            variant="filled"
            radius="xl"
            aria-label={label}
            onClick={() => chooser.current?.click()}
          >
            <Icon name="camera" size={17} />
          </ActionIcon>
        </Tooltip>
        {photoId !== null && (
          <Tooltip label={t('profile.removePhoto')}>
            <ActionIcon
              variant="default"
              radius="xl"
              aria-label={t('profile.removePhoto')}
              onClick={() => {
                // This button goes with the photo.
                choose.current?.focus();
                void remove();
              }}
            >
              <Icon name="trash" size={16} />
            </ActionIcon>
          </Tooltip>
        )}
      </span>
      <FileInput
        chooser={chooser}
        label={label}
        accept="image/*"
        onFile={(file) => void take(file)}
      />
    </div>
  );
}

/** A picture pasted anywhere on the page is the photo; pasted words go where they always go. */
function usePastedPicture(onPicture: (file: File) => void): void {
  const take = useEffectEvent(onPicture);
  useEffect(() => {
    function onPaste(event: ClipboardEvent) {
      const file = [...(event.clipboardData?.files ?? [])].find(({ type }) =>
        type.startsWith('image/'),
      );
      if (file === undefined) return;
      event.preventDefault();
      take(file);
    }
    window.addEventListener('paste', onPaste);
    return () => window.removeEventListener('paste', onPaste);
  }, []);
}
