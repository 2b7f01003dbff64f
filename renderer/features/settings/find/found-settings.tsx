import { useWords } from '#i18n/use-words.ts';
import { EmptyState } from '#ui/empty-state.tsx';

import classes from './find.module.css';
import type { SettingEntry } from './find-settings.ts';

type FoundSettingsProps = {
  readonly found: readonly SettingEntry[];
  readonly tabName: (entry: SettingEntry) => string;
  readonly onGo: (entry: SettingEntry) => void;
};

/** What was found: title, the one sentence, and the tab it stands on. */
export function FoundSettings({ found, tabName, onGo }: FoundSettingsProps) {
  const { t } = useWords();
  return (
    <>
      <p className={classes.count} role="status">
        {found.length > 0 && t('settingsFind.found', { count: found.length })}
      </p>
      {found.length === 0 && (
        <EmptyState
          icon="search"
          title={t('settingsFind.none')}
          hint={t('settingsFind.noneHint')}
        />
      )}
      <ul className={classes.found}>
        {found.map((entry) => (
          <li key={`${entry.place.tab}/${entry.title}`}>
            <button type="button" className={classes.one} onClick={() => onGo(entry)}>
              <span className={classes.title}>{entry.title}</span>
              <span className={classes.where}>{tabName(entry)}</span>
              <span className={classes.sentence}>{entry.sentence}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
