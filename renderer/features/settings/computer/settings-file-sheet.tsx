import { Button, Group } from '@mantine/core';
import { useRef } from 'react';

import { useWords } from '#i18n/use-words.ts';
import { ConfirmDialog } from '#ui/confirm-dialog.tsx';
import { FileInput } from '#ui/file-input.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/sheet.tsx';

import { useSettingsFile } from './use-settings-file.ts';

/** All settings out into a file and in again; what a file would bring is said before anything is changed. */
export function SettingsFileSheet() {
  const { t, number } = useWords();
  const chooser = useRef<HTMLInputElement>(null);
  const { read, exportAll, look, use, leave } = useSettingsFile();
  return (
    <Sheet title={t('settingsFind.file')} hint={t('settingsFind.fileHint')}>
      <Group>
        <Button
          variant="default"
          leftSection={<Icon name="export" size={18} />}
          onClick={() => void exportAll()}
        >
          {t('settingsFind.fileExport')}
        </Button>
        <Button
          variant="default"
          leftSection={<Icon name="import" size={18} />}
          onClick={() => chooser.current?.click()}
        >
          {t('settingsFind.fileImport')}
        </Button>
      </Group>
      <FileInput
        chooser={chooser}
        label={t('settingsFind.fileImport')}
        accept=".json,application/json"
        onFile={(file) => void look(file)}
      />
      {read !== undefined && (
        <ConfirmDialog
          title={t('settingsFind.fileAskTitle')}
          text={t('settingsFind.fileAsk', {
            settings: number(groupsOfSettings),
            tags: number(read.tags.length),
            others: number(
              read.fields.length +
                read.rules.length +
                read.greetings.length +
                read.templates.length +
                Object.keys(read.changedGreetings).length +
                Object.keys(read.changedTemplates).length,
            ),
          })}
          action={t('settingsFind.fileUse')}
          onConfirm={() => void use()}
          onClose={leave}
        />
      )}
    </Sheet>
  );
}

/** The shop on paper, points and members, care. */
const groupsOfSettings = 3;
