import { Button } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import classes from '../customers-screen.module.css';

type FilterSentenceProps = {
  readonly sentence: string;
  readonly isReadingPast: boolean;
  readonly isSaved: boolean;
  readonly onSave: () => void;
  readonly onClear: () => void;
};

/** What the list was asked, in words, so that nobody sends a message to the wrong people. */
export function FilterSentence(props: FilterSentenceProps) {
  const { t } = useWords();
  return (
    <p className={classes.sentence}>
      <span>{props.isReadingPast ? t('filter.readingPast') : props.sentence}</span>
      {!props.isSaved && (
        <Button size="compact-xs" variant="subtle" onClick={props.onSave}>
          {t('filter.save')}
        </Button>
      )}
      <Button size="compact-xs" variant="subtle" onClick={props.onClear}>
        {t('filter.clear')}
      </Button>
    </p>
  );
}
