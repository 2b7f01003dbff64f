import { SegmentedControl } from '@mantine/core';

import { useWords } from '#i18n/use-words.ts';

import classes from '../offers.module.css';
import { GroupSelect } from './group-select.tsx';
import { PersonSelect } from './person-select.tsx';
import { type Target, groupKey, groupOf } from './target.ts';

type TargetFieldsProps = { readonly target: Target; readonly onChange: (target: Target) => void };

/** One customer, or everybody of a tag or a saved filter. */
export function TargetFields({ target, onChange }: TargetFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <SegmentedControl
        className={classes.whole}
        aria-label={t('rewards.who')}
        value={target.kind}
        data={[
          { value: 'group', label: t('rewards.toGroup') },
          { value: 'one', label: t('rewards.toOne') },
        ]}
        onChange={(kind: Target['kind']) =>
          onChange(kind === 'one' ? { kind, id: null } : { kind, group: null })
        }
      />
      {target.kind === 'one' ? (
        <PersonSelect
          className={classes.grow ?? ''}
          value={target.id}
          onChange={(id) => onChange({ kind: 'one', id })}
        />
      ) : (
        <GroupSelect
          className={classes.grow ?? ''}
          label={t('rewards.group')}
          value={groupKey(target.group)}
          first={[
            { value: '', label: t('rewards.choose') },
            { value: 'everybody', label: t('filter.everybody') },
          ]}
          onChange={(key) => onChange({ kind: 'group', group: groupOf(key) })}
        />
      )}
    </>
  );
}
