import { Button } from '@mantine/core';
import { useId, useRef, useState } from 'react';

import { photoProblem } from '#i18n/photo-problem.ts';
import { useWords } from '#i18n/use-words.ts';
import { scalePicture } from '#platform/scale-photo.ts';
import { FileInput } from '#ui/file-input.tsx';
import { Icon } from '#ui/icon.tsx';

import classes from './picture-chooser.module.css';

type PictureChooserProps = {
  readonly label: string;
  readonly hint: string;
  readonly address: string | null;
  readonly words: { readonly add: string; readonly change: string; readonly remove: string };
  readonly onChange: (picture: string | null) => void;
};

/** A picture for paper, whole and in its own shape, on white as the paper is; from a file or dropped. */
export function PictureChooser({ label, hint, address, words, onChange }: PictureChooserProps) {
  const spoken = useWords();
  const id = useId();
  const chooser = useRef<HTMLInputElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [problem, setProblem] = useState<string>();

  async function take(file: Blob | undefined) {
    if (file === undefined) return;
    const scaled = await scalePicture(file);
    if (scaled.ok) onChange(scaled.value);
    setProblem(scaled.ok ? undefined : photoProblem(spoken, scaled.refusal));
  }

  return (
    <div
      className={classes.root}
      role="group"
      aria-labelledby={id}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        void take(event.dataTransfer.files[0]);
      }}
    >
      <span id={id} className={classes.label}>
        {label}
      </span>
      {address === null ? (
        <span className={classes.picture} aria-hidden="true">
          <Icon name="camera" size={24} />
        </span>
      ) : (
        <img className={classes.picture} src={address} alt={label} />
      )}
      <Button ref={button} size="xs" variant="default" onClick={() => chooser.current?.click()}>
        {address === null ? words.add : words.change}
      </Button>
      {address !== null && (
        <Button
          size="xs"
          variant="subtle"
          color="gray"
          onClick={() => {
            onChange(null);
            // This button goes with the picture; the focus must not fall to the top of the page.
            button.current?.focus();
          }}
        >
          {words.remove}
        </Button>
      )}
      <span className={classes.hint} role={problem === undefined ? undefined : 'alert'}>
        {problem ?? hint}
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
