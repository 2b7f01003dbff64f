import type { RefObject } from 'react';

type FileInputProps = {
  /** A button that people see clicks it. */
  readonly chooser: RefObject<HTMLInputElement | null>;
  readonly label: string;
  /** Kinds and endings, as HTML says them. */
  readonly accept: string;
  readonly onFile: (file: File) => void;
};

/** The system's own chooser of a file. The same one can be chosen twice: whoever mended it tries it again. */
export function FileInput({ chooser, label, accept, onFile }: FileInputProps) {
  return (
    <input
      ref={chooser}
      type="file"
      hidden
      accept={accept}
      aria-label={label}
      onChange={(event) => {
        const file = event.currentTarget.files?.[0];
        event.currentTarget.value = '';
        if (file !== undefined) onFile(file);
      }}
    />
  );
}
