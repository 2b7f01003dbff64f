import { TextInput } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';
import { isComposing } from '#ui/composing.ts';
import { Icon } from '#ui/icon.tsx';

import classes from './find.module.css';

type SettingsSearchProps = {
  readonly typed: string;
  readonly onType: (typed: string) => void;
  /** Enter: the first that was found. */
  readonly onFirst: () => void;
};

/** What is looked for among all settings; Esc gives the tabs back. */
export function SettingsSearch({ typed, onType, onFirst }: SettingsSearchProps) {
  const { t } = useWords();
  return (
    <TextInput
      className={classes.search ?? ''}
      type="search"
      aria-label={t('settingsFind.label')}
      placeholder={t('settingsFind.hint')}
      leftSection={<Icon name="search" size={18} />}
      autoComplete="off"
      value={typed}
      onChange={({ currentTarget: { value } }) => onType(value)}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.key === 'Enter') onFirst();
        if (event.key !== 'Escape' || typed === '') return;
        event.stopPropagation();
        onType('');
      }}
    />
  );
}
