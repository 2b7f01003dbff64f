import { Button } from '@mantine/core';
import { useRef, useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { sourceOf } from '#platform/age/byte-streams.ts';
import type { Secret } from '#platform/age/locks.ts';
import { readHeader } from '#platform/age/read-header.ts';
import { FileInput } from '#ui/file-input.tsx';

import { SecretForm } from '../backup/secret-form.tsx';
import type { CopyToProve } from './copies-to-prove.ts';
import classes from './facts.module.css';

type ProveFileProps = { readonly onCopy: (copy: CopyToProve) => void };
type Chosen = { readonly file: File; readonly needs: Secret['kind'] };

/** A copy that somebody carried away is chosen to be proved: its first bytes say whether the passphrase or the code opens it. */
export function ProveFile({ onCopy }: ProveFileProps) {
  const { t } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();

  async function take(file: File) {
    const header = await readHeader(sourceOf(file)).catch(() => undefined);
    if (header?.ok === true) return setChosen({ file, needs: header.value.needs });
    // A snapshot out of the data folder has no lock; what is none of ours is told by whoever reads it.
    onCopy({ files: [sourceOf(file)], secret: null });
  }

  function open(secret: Secret, { file }: Chosen) {
    setChosen(undefined);
    onCopy({ files: [sourceOf(file)], secret });
  }

  return (
    <>
      <FileInput
        chooser={chooser}
        label={t('health.proofChoose')}
        accept=".age,.json,.gz"
        onFile={(file) => void take(file)}
      />
      {chosen === undefined ? (
        <div className={classes.work}>
          <Button variant="default" onClick={() => chooser.current?.click()}>
            {t('health.proofChoose')}
          </Button>
        </div>
      ) : (
        <SecretForm
          key={chosen.file.name}
          name={chosen.file.name}
          needs={chosen.needs}
          onSecret={(secret) => open(secret, chosen)}
          onCancel={() => setChosen(undefined)}
        />
      )}
    </>
  );
}
