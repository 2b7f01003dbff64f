import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { useRef } from 'react';
import { flushSync } from 'react-dom';

import {
  type Filter,
  type FilterGroup,
  type GroupKind,
  groupKinds,
  isGroup,
} from '#domain/customers/filter/filter.ts';
import { useWords } from '#i18n/use-words.ts';
import { Icon } from '#ui/icon.tsx';

import type { ListFacts } from '../list/use-list-facts.ts';
import { newCondition } from './condition-fields.ts';
import { ConditionRow } from './condition-row.tsx';
import classes from './filter-drawer.module.css';

type GroupEditorProps = {
  readonly group: FilterGroup;
  readonly facts: ListFacts;
  /** 1 for the whole filter. */
  readonly depth: number;
  readonly onChange: (group: FilterGroup) => void;
  readonly onRemove?: () => void;
};

/** More levels than this nobody understands a week later. */
const deepest = 3;

/** A group of conditions: all of them, any of them, none of them; and groups inside. */
export function GroupEditor({ group, facts, depth, onChange, onRemove }: GroupEditorProps) {
  const { t } = useWords();
  const withParts = (of: readonly Filter[]) => onChange({ ...group, of });
  const replaced = (at: number, part: Filter) =>
    withParts(group.of.map((one, index) => (index === at ? part : one)));
  const without = (at: number) => withParts(group.of.filter((_, index) => index !== at));

  const conditions = useRef<HTMLElement>(null);

  /** The new condition is there to be filled in: it takes the keyboard. */
  function addCondition() {
    flushSync(() => withParts([...group.of, newCondition('tags', facts.fields)]));
    const fields = conditions.current?.querySelectorAll<HTMLElement>('[data-about]') ?? [];
    // Not one of a group inside.
    Array.from(fields)
      .findLast((field) => field.closest('section') === conditions.current)
      ?.focus();
  }

  return (
    <section
      ref={conditions}
      className={classes.group}
      data-depth={depth}
      aria-label={t('filter.group')}
    >
      <header className={classes.head}>
        <SegmentedControl
          size="xs"
          aria-label={t('filter.groupKind')}
          value={group.kind}
          data={groupKinds.map((kind) => ({ value: kind, label: t(`filter.kind-${kind}`) }))}
          onChange={(kind: GroupKind) => onChange({ ...group, kind })}
        />
        {onRemove && (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('filter.removeGroup')}
            onClick={onRemove}
          >
            <Icon name="close" size={17} />
          </ActionIcon>
        )}
      </header>
      {group.of.length === 0 && <p className={classes.hint}>{t('filter.emptyGroup')}</p>}
      {group.of.map((part, at) =>
        isGroup(part) ? (
          <GroupEditor
            // oxlint-disable-next-line react/no-array-index-key -- the parts have no names; their fields follow their values
            key={at}
            group={part}
            facts={facts}
            depth={depth + 1}
            onChange={(changed) => replaced(at, changed)}
            onRemove={() => without(at)}
          />
        ) : (
          <ConditionRow
            // oxlint-disable-next-line react/no-array-index-key -- the parts have no names; their fields follow their values
            key={at}
            condition={part}
            facts={facts}
            onChange={(changed) => replaced(at, changed)}
            onRemove={() => without(at)}
          />
        ),
      )}
      <div className={classes.add}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<Icon name="add" size={16} />}
          {...(depth === 1 && group.of.length === 0 && { 'data-autofocus': true })}
          onClick={addCondition}
        >
          {t('filter.addCondition')}
        </Button>
        {depth < deepest && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => withParts([...group.of, { kind: 'any', of: [] }])}
          >
            {t('filter.addGroup')}
          </Button>
        )}
      </div>
    </section>
  );
}
