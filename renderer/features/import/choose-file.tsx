import { Button, FileButton } from '@mantine/core';
import { useState } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './choose-file.module.css';

type ChooseFileProps = {
  readonly problem: string | undefined;
  readonly onFile: (file: File) => void;
};

/** A place to drop the list on, and a button for those who have no mouse in hand. */
export function ChooseFile({ problem, onFile }: ChooseFileProps) {
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
        <Icon name="file" size={34} />
      </span>
      <p className={classes.drop}>{t('import.drop')}</p>
      <p className={classes.or}>{t('import.or')}</p>
      <FileButton accept=".csv,.txt,text/csv" onChange={(file) => file && onFile(file)}>
        {(props) => (
          <Button size="md" {...props}>
            {t('import.choose')}
          </Button>
        )}
      </FileButton>
      <p className={classes.formats}>{t('import.formats')}</p>
      {problem !== undefined && (
        <p role="alert" className={classes.problem}>
          {problem}
        </p>
      )}
    </div>
  );
}
