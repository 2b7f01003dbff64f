import { useWords } from '#i18n/use-words.ts';

import { CustomerSelect } from '../customer-select.tsx';
import type { EditorProps } from './editor-props.ts';
import classes from './filter-drawer.module.css';
import { TestSelect } from './test-select.tsx';

/** Who brought them: somebody, nobody, or one certain customer. */
export function ReferrerEditor({ condition, onChange }: EditorProps<'referrer'>) {
  const { t } = useWords();
  return (
    <>
      <TestSelect
        value={condition.test}
        tests={['filled', 'empty', 'is'] as const}
        label={(test) => t(`filter.test-${test}`)}
        onChange={(test) => onChange({ ...condition, test })}
      />
      {condition.test === 'is' && (
        <CustomerSelect
          className={classes.value ?? ''}
          label={t('customers.referrer')}
          value={condition.id}
          onChange={(id) => onChange({ ...condition, id })}
        />
      )}
    </>
  );
}
