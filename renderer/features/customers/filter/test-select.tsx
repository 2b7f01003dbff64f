import { NativeSelect } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import classes from './filter-drawer.module.css';

type TestSelectProps<Test extends string> = {
  readonly value: Test;
  readonly tests: readonly Test[];
  readonly label: (test: Test) => string;
  readonly onChange: (test: Test) => void;
};

/** How a condition asks: contains, is, at least… */
export function TestSelect<Test extends string>(props: TestSelectProps<Test>) {
  const { t } = useWords();
  return (
    <NativeSelect
      className={classes.test}
      aria-label={t('filter.test')}
      value={props.value}
      data={props.tests.map((test) => ({ value: test, label: props.label(test) }))}
      onChange={(event) => {
        const chosen = props.tests.find((test) => test === event.currentTarget.value);
        if (chosen !== undefined) props.onChange(chosen);
      }}
    />
  );
}
