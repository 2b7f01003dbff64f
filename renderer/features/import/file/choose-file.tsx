import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './choose-file.module.css';

type ChooseFileProps = { readonly onFile: (file: File) => void };

/** A place to drop the list on, and a button for those who have no mouse in hand. */
export function ChooseFile({ onFile }: ChooseFileProps) {
  const { t } = useWords();
  const [isOver, setIsOver] = useState(false);
  return (
    <div
      className={classes.root}
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) onFile(file);
      }}
    >
      <span className={classes.icon}>
        <Icon name="file" size={28} />
      </span>
      <p className={classes.drop}>{t('import.drop')}</p>
      <p className={classes.or}>{t('import.or')}</p>
      <FileButton
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.vcf,.vcard,text/csv,text/vcard"
        onChange={(file) => file && onFile(file)}
      >
        {(props) => (
          <Button id="import-choose" size="md" {...props}>
            {t('import.choose')}
          </Button>
        )}
      </FileButton>
      <p className={classes.formats}>{t('import.formats')}</p>
    </div>
  );
}
