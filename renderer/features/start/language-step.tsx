import { type Language, languages } from '#i18n/language.ts';
import { useWords } from '#i18n/use-words.ts';
import { languageNames } from '#ui/language-names.ts';

import { ChoiceCard } from './choice-card.tsx';
import classes from './first-start.module.css';
import { chooseLanguage } from './start-store.ts';
import { StepButtons } from './step-buttons.tsx';

const greetings: Readonly<Record<Language, string>> = {
  'zh-CN': '欢迎',
  'zh-TW': '歡迎',
  en: 'Welcome',
};

/** The language of this computer, each in its own words; the rest of the questions follow in it. */
export function LanguageStep({ onNext }: { readonly onNext: () => void }) {
  const { t, language } = useWords();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <fieldset className={classes.choices}>
        <legend className={classes.said}>{t('start.language')}</legend>
        {languages.map((one) => (
          <ChoiceCard
            key={one}
            group="language"
            lang={one}
            title={languageNames[one]}
            hint={greetings[one]}
            isChosen={one === language}
            onChoose={() => void chooseLanguage(one)}
          />
        ))}
      </fieldset>
      <StepButtons />
    </form>
  );
}
