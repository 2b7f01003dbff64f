import { MultiSelect } from '@mantine/core';

import { tagTests } from '#domain/customers/filter/filter.ts';
import { isRowId } from '#domain/kernel/units.ts';
import { useWords } from '#i18n/use-words.ts';

import type { ListFacts } from '../list/use-list-facts.ts';
import type { EditorProps } from './editor-props.ts';
import classes from './filter-drawer.module.css';
import { TestSelect } from './test-select.tsx';

/** Any, all or none of some tags. */
export function TagsEditor({
  condition,
  facts,
  onChange,
}: EditorProps<'tags'> & { readonly facts: ListFacts }) {
  const { t } = useWords();
  const gone = condition.tags.filter((id) => !facts.tagById.has(id));
  return (
    <>
      <TestSelect
        value={condition.test}
        tests={tagTests}
        label={(test) => t(`filter.tags-${test}`)}
        onChange={(test) => onChange({ ...condition, test })}
      />
      <MultiSelect
        className={classes.value}
        searchable
        aria-label={t('customers.tags')}
        placeholder={condition.tags.length === 0 ? t('filter.choose') : ''}
        nothingFoundMessage={t('filter.nothing')}
        value={[...condition.tags]}
        data={[
          ...facts.tags.map(({ id, name }) => ({ value: id, label: name })),
          ...gone.map((id) => ({ value: id, label: t('filter.goneTag') })),
        ]}
        onChange={(tags) => onChange({ ...condition, tags: tags.filter(isRowId) })}
      />
    </>
  );
}
