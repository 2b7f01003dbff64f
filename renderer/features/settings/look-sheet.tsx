import { NativeSelect, SegmentedControl, Stack, useMantineColorScheme } from '@mantine/core';

import { languages } from '#i18n/language.ts';
import { speak } from '#i18n/start-words.ts';
import { useWords } from '#i18n/use-words.ts';
import { Sheet } from '#ui/sheet.tsx';

import { languageNames } from '#ui/language-names.ts';
import classes from './look-sheet.module.css';

/** Language and light or dark, for this computer only: two counters may differ. */
export function LookSheet() {
  const { t, language } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Sheet title={t('settings.look')} hint={t('settings.computerOnly')}>
      <Stack>
        <NativeSelect
          label={t('settings.language')}
          value={language}
          data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
          onChange={({ currentTarget: { value } }) => {
            const chosen = languages.find((one) => one === value);
            if (chosen !== undefined) void speak(chosen);
          }}
        />
        <div>
          <span className={classes.label}>{t('settings.scheme')}</span>
          <SegmentedControl
            fullWidth
            aria-label={t('settings.scheme')}
            value={colorScheme}
            onChange={setColorScheme}
            data={[
              { value: 'light', label: t('settings.light') },
              { value: 'dark', label: t('settings.dark') },
              { value: 'auto', label: t('settings.auto') },
            ]}
          />
        </div>
      </Stack>
    </Sheet>
  );
}
